package dev.fanfare.processor.graph;

import dev.fanfare.processor.read.JavaTypes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds types whose values cannot be stored, whatever reads and writes them: what is open in this
 * process, code, and what loses its type. Of all other types nothing is claimed.
 */
final class UnstorableTypes {

  /** Known by their supertypes, so that a subclass of a user is known too. */
  private static final Set<String> UNSTORABLE =
      Set.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.Thread",
          "java.net.DatagramSocket",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.net.http.HttpClient",
          "java.nio.channels.Channel",
          "java.sql.Connection",
          "java.sql.ResultSet",
          "java.sql.Statement",
          "java.util.Iterator",
          "java.util.Scanner",
          "java.util.Timer",
          "java.util.concurrent.Executor",
          "java.util.concurrent.Future",
          "java.util.concurrent.locks.Lock",
          "java.util.stream.BaseStream");

  private static final String FUNCTIONAL = "java.lang.FunctionalInterface";

  private final JavaTypes types;

  UnstorableTypes(JavaTypes types) {
    this.types = types;
  }

  /** Returns the part of a type whose values cannot be stored; empty if none is known. */
  Optional<TypeMirror> culprit(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return culprit(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(this::culprit);
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    return isUnstorable(declared)
        ? Optional.of(type)
        : declared.getTypeArguments().stream()
            .flatMap(argument -> culprit(argument).stream())
            .findFirst();
  }

  private boolean isUnstorable(DeclaredType type) {
    return types.isClass(type, Object.class)
        || isFunction((TypeElement) type.asElement())
        || supertypes((TypeElement) type.asElement()).anyMatch(UNSTORABLE::contains);
  }

  private static boolean isFunction(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getAnnotationMirrors().stream()
            .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
            .anyMatch(annotation -> annotation.getQualifiedName().contentEquals(FUNCTIONAL));
  }

  private static Stream<String> supertypes(TypeElement type) {
    Stream<TypeElement> above =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .filter(DeclaredType.class::isInstance)
            .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement());
    return Stream.concat(
        Stream.of(type.getQualifiedName().toString()), above.flatMap(UnstorableTypes::supertypes));
  }
}
