package dev.fanfare.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The dependencies of a bot's constructor, and the methods of its class that provide them. */
public final class DependencyDeclarations {

  private final JavaTypes types;

  /** Compares types with these. */
  public DependencyDeclarations(JavaTypes types) {
    this.types = types;
  }

  /** Returns the parameters without {@code @Param} of the constructor that is called. */
  public List<ParameterDeclaration> of(ClassDeclaration declaration) {
    return ConstructorChoice.candidates(declaration).stream()
        .limit(1)
        .flatMap(constructor -> constructor.parameters().stream())
        .filter(parameter -> parameter.param() == null)
        .toList();
  }

  /** Returns the first method that provides a dependency, if there is one. */
  public Optional<MethodDeclaration> provider(
      ClassDeclaration declaration, ParameterDeclaration dependency) {
    return providers(declaration, dependency).stream().findFirst();
  }

  /** Returns the methods that provide a dependency; of a class without faults, one at most. */
  public List<MethodDeclaration> providers(
      ClassDeclaration declaration, ParameterDeclaration dependency) {
    return declaration.methods().stream()
        .filter(method -> method.provides() != null && provides(method, dependency))
        .toList();
  }

  /** Returns whether what a method returns can be passed as a dependency. */
  public boolean provides(MethodDeclaration method, ParameterDeclaration dependency) {
    TypeMirror made = types.boxed(method.returns());
    return types.isAssignable(made, types.boxed(dependency.type()));
  }
}
