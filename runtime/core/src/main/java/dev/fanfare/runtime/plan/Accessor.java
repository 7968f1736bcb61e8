package dev.fanfare.runtime.plan;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property of an element. Two accessors are equal if their names are: the function is code,
 * not data.
 *
 * @param <E> the element's type
 */
public final class Accessor<E> {

  private final String name;
  private final Function<? super E, ?> read;

  private Accessor(String name, Function<? super E, ?> read) {
    this.name = Objects.requireNonNull(name, "name");
    this.read = Objects.requireNonNull(read, "read");
  }

  /**
   * Returns an accessor of a property.
   *
   * @param name the property's name, as the user wrote it
   * @param read reads it
   * @param <E> the element's type
   */
  public static <E> Accessor<E> of(String name, Function<? super E, ?> read) {
    return new Accessor<>(name, read);
  }

  /** Returns the property's name, as the user wrote it. */
  public String name() {
    return name;
  }

  /**
   * Reads the property.
   *
   * @param element an element of the type that the accessor was made for
   */
  @SuppressWarnings("unchecked")
  public @Nullable Object read(Object element) {
    return read.apply((E) element);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Accessor<?> accessor && name.equals(accessor.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
