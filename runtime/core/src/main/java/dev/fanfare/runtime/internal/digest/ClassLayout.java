package dev.fanfare.runtime.internal.digest;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of the objects of one class.
 *
 * @param tag what they are
 * @param name the class's name, or what stands for it
 * @param parts what they hold
 */
record ClassLayout(TypeTag tag, String name, List<Part> parts) {

  /** Returns whether the parts cover all that the objects hold. */
  boolean holdsAll() {
    return tag != TypeTag.OPAQUE && parts.stream().noneMatch(Text.class::isInstance);
  }

  /** One component of a record, or one field. */
  interface Part {

    String name();

    /** Returns its value; what was thrown if it cannot be read. */
    @Nullable Object read(Object object);

    /** Returns its value as it is stored: no method of the object is called. */
    @Nullable Object readStored(Object object);
  }

  /** A component that is read by its accessor, and stored in a field. */
  record Component(String name, Method accessor, Slot slot) implements Part {
    @Override
    public @Nullable Object read(Object object) {
      try {
        return accessor.invoke(object);
      } catch (InvocationTargetException e) {
        return e.getCause();
      } catch (IllegalAccessException e) {
        return e;
      }
    }

    @Override
    public @Nullable Object readStored(Object object) {
      return slot.read(object);
    }
  }

  /** A field. */
  record Slot(String name, Field field) implements Part {
    @Override
    public @Nullable Object read(Object object) {
      try {
        return field.get(object);
      } catch (IllegalAccessException e) {
        return e;
      }
    }

    @Override
    public @Nullable Object readStored(Object object) {
      return read(object);
    }
  }

  /** The text of a record whose components cannot be read. */
  record Text() implements Part {
    @Override
    public String name() {
      return "";
    }

    @Override
    public String read(Object object) {
      return object.toString();
    }

    @Override
    public String readStored(Object object) {
      return "";
    }
  }
}
