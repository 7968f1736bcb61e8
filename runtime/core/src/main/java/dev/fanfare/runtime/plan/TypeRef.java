package dev.fanfare.runtime.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A full generic type, wildcards replaced by their bounds.
 *
 * @param raw the class; boxed where the source says a primitive
 * @param arguments its type arguments, empty for a class without
 */
public record TypeRef(Class<?> raw, List<TypeRef> arguments) {

  /** Copies the arguments. */
  public TypeRef {
    Objects.requireNonNull(raw, "raw");
    arguments = List.copyOf(arguments);
  }

  /**
   * Returns a type with its type arguments.
   *
   * @param raw the class
   * @param arguments its type arguments
   */
  public static TypeRef of(Class<?> raw, TypeRef... arguments) {
    return new TypeRef(raw, List.of(arguments));
  }

  /** Returns the type as Java source would name it, with qualified names. */
  @Override
  public String toString() {
    return text(Class::getTypeName);
  }

  /** Returns the type with simple names, such as {@code List<Score>}. */
  public String simpleName() {
    return text(Class::getSimpleName);
  }

  private String text(Function<Class<?>, String> name) {
    if (arguments.isEmpty()) {
      return name.apply(raw);
    }
    return arguments.stream()
        .map(argument -> argument.text(name))
        .collect(Collectors.joining(", ", name.apply(raw) + "<", ">"));
  }
}
