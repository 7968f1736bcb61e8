package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Looks for types that do not exist, or not yet: in the signatures of a class, in what it extends,
 * and in what the types of its signatures extend. For use within one round.
 */
public final class UnresolvedTypes {

  private final Set<Element> visited = new HashSet<>();

  /** Returns the first type that does not exist, if there is one. */
  public Optional<MissingType> find(ClassDeclaration declaration) {
    return candidates(declaration)
        .flatMap(c -> in(c.type()).map(type -> new MissingType(type, c.anchor())).stream())
        .findFirst();
  }

  /**
   * A type that does not exist.
   *
   * @param type the type
   * @param anchor where it is used
   */
  public record MissingType(TypeMirror type, SourceAnchor anchor) {}

  /** Returns every type that has to exist, and where. */
  private static Stream<MissingType> candidates(ClassDeclaration declaration) {
    Stream<MissingType> ofClass =
        Stream.of(new MissingType(declaration.type(), declaration.anchor()));
    Stream<MissingType> ofConstructors =
        declaration.constructors().stream().flatMap(c -> candidates(c.parameters()));
    Stream<MissingType> ofMethods =
        declaration.methods().stream()
            .flatMap(
                m ->
                    Stream.concat(
                        Stream.of(new MissingType(m.returns(), m.anchor())),
                        candidates(m.parameters())));
    return Stream.of(ofClass, ofConstructors, ofMethods).flatMap(missing -> missing);
  }

  private static Stream<MissingType> candidates(List<ParameterDeclaration> parameters) {
    return parameters.stream().map(p -> new MissingType(p.type(), p.anchor()));
  }

  private Optional<TypeMirror> in(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.of(type);
    }
    return parts(type).flatMap(part -> in(part).stream()).findFirst();
  }

  private Stream<? extends TypeMirror> parts(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.concat(
          Stream.ofNullable(wildcard.getExtendsBound()),
          Stream.ofNullable(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared
        ? Stream.concat(declared.getTypeArguments().stream(), supertypes(declared))
        : Stream.empty();
  }

  private Stream<? extends TypeMirror> supertypes(DeclaredType type) {
    return type.asElement() instanceof TypeElement element && visited.add(element)
        ? Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
        : Stream.empty();
  }
}
