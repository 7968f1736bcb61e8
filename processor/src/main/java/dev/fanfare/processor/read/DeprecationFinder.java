package dev.fanfare.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Tells whether generated code would use what is deprecated, and be warned of it. */
public final class DeprecationFinder {

  private final Elements elements;

  /** Asks these. */
  public DeprecationFinder(Elements elements) {
    this.elements = elements;
  }

  /** Whether the class, one of its methods or constructors, or a type in their signatures is. */
  public boolean in(ClassDeclaration declaration) {
    Stream<Element> members =
        Stream.concat(
            declaration.methods().stream().map(MethodDeclaration::called),
            declaration.constructors().stream().map(ConstructorDeclaration::element));
    Stream<TypeMirror> returns = declaration.methods().stream().map(MethodDeclaration::returns);
    Stream<TypeMirror> parameters =
        Stream.concat(
                declaration.methods().stream().flatMap(m -> m.parameters().stream()),
                declaration.constructors().stream().flatMap(c -> c.parameters().stream()))
            .map(ParameterDeclaration::type);
    return elements.isDeprecated(declaration.element())
        || members.anyMatch(elements::isDeprecated)
        || Stream.concat(returns, parameters).anyMatch(this::in);
  }

  private boolean in(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return in(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && (deprecated((TypeElement) declared.asElement())
            || declared.getTypeArguments().stream().anyMatch(this::in));
  }

  private boolean deprecated(TypeElement type) {
    return elements.isDeprecated(type)
        || (type.getEnclosingElement() instanceof TypeElement outer && deprecated(outer));
  }
}
