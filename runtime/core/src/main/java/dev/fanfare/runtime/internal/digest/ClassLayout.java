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

    /** Its value; the class of what was thrown if it cannot be read. */
    @Nullable Object read(Object object);
  }

  /** A component that is read by its accessor. */
  record Component(String name, Method accessor) implements Part {
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
  }
}
