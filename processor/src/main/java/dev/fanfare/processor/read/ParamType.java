package dev.fanfare.processor.read;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The types of a bot's parameters: those that can be set from text. */
public final class ParamType {

  /** The simple types, as a message lists them. */
  public static final String LIST =
      "primitives, String, enums, Path, URI, Duration, Instant, LocalDate, BigDecimal;"
          + " Optional, List and Set of those; records of those";

  private static final List<Class<?>> SCALARS =
      List.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          Path.class,
          URI.class,
          Duration.class,
          Instant.class,
          LocalDate.class);

  private final JavaTypes types;

  /** Judges with these. */
  public ParamType(JavaTypes types) {
    this.types = types;
  }

  /** Returns whether a parameter can have this type. */
  public boolean supports(TypeMirror type) {
    return unsupported(type) == null;
  }

  /** Returns whether a type is a simple one, or a list, set or optional of one: no record. */
  public boolean isText(TypeMirror type) {
    return supports(type) && !isRecord(scalar(type));
  }

  /** Returns the part of a type that cannot be set from text; null if there is none. */
  public @Nullable TypeMirror unsupported(TypeMirror type) {
    return types.isClass(type, Optional.class)
        ? inside(type, Optional.class, new HashSet<>())
        : unsupported(type, new HashSet<>());
  }

  /**
   * Returns whether values of a type can only be configuration: a text, a number, a date and the
   * like, or a list of those.
   */
  public boolean isPlain(TypeMirror type) {
    return isScalar(scalar(type));
  }

  /** Returns whether a type is a list or a set. */
  public boolean isCollection(TypeMirror type) {
    return types.isClass(type, List.class) || types.isClass(type, Set.class);
  }

  /** Returns what a list, set or optional holds; the type itself, if it is none of them. */
  public TypeMirror scalar(TypeMirror type) {
    for (Class<?> holder : List.of(Optional.class, List.class, Set.class)) {
      if (types.isClass(type, holder)) {
        return types.argument(type, holder).map(this::scalar).orElse(type);
      }
    }
    return types.boxed(type);
  }

  private @Nullable TypeMirror unsupported(TypeMirror type, Set<TypeElement> around) {
    if (isScalar(type)) {
      return null;
    }
    for (Class<?> holder : List.of(List.class, Set.class)) {
      if (types.isClass(type, holder)) {
        return inside(type, holder, around);
      }
    }
    return isRecord(type) ? components((DeclaredType) type, around) : type;
  }

  private @Nullable TypeMirror inside(TypeMirror type, Class<?> holder, Set<TypeElement> around) {
    Optional<TypeMirror> argument = types.argument(type, holder);
    return argument.isPresent() ? unsupported(argument.get(), around) : type;
  }

  private @Nullable TypeMirror components(DeclaredType type, Set<TypeElement> around) {
    TypeElement element = (TypeElement) type.asElement();
    if (!element.getTypeParameters().isEmpty() || !around.add(element)) {
      return type;
    }
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
      TypeMirror of = component.asType();
      TypeMirror fault =
          types.isClass(of, Optional.class)
              ? inside(of, Optional.class, around)
              : unsupported(of, around);
      if (fault != null) {
        return fault;
      }
    }
    around.remove(element);
    return null;
  }

  private boolean isScalar(TypeMirror type) {
    return type.getKind().isPrimitive()
        || SCALARS.stream().anyMatch(scalar -> types.isClass(type, scalar))
        || isKind(type, ElementKind.ENUM);
  }

  private static boolean isRecord(TypeMirror type) {
    return isKind(type, ElementKind.RECORD);
  }

  private static boolean isKind(TypeMirror type, ElementKind kind) {
    return type instanceof DeclaredType declared && declared.asElement().getKind() == kind;
  }
}
