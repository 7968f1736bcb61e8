package dev.fanfare.processor.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Collects the classes that the generated code of a class names, but for the runtime's. */
public final class MentionedTypes {

  private final Set<TypeElement> found = new LinkedHashSet<>();

  private MentionedTypes() {}

  /** Returns the classes in signatures and annotations, and those that enclose them. */
  public static Set<TypeElement> of(ClassDeclaration declaration) {
    MentionedTypes types = new MentionedTypes();
    types.add(declaration.type());
    declaration.bots().forEach(bot -> types.add(bot.annotation().threadSetup().value()));
    declaration.constructors().forEach(constructor -> types.add(constructor.parameters()));
    declaration.methods().forEach(types::add);
    return types.found;
  }

  private void add(MethodDeclaration method) {
    add(method.returns());
    add(method.parameters());
    TaskAnnotation task = method.task();
    if (task != null) {
      Stream.concat(task.retryOn().stream(), task.abortOn().stream())
          .forEach(type -> add(type.value()));
    }
  }

  private void add(List<ParameterDeclaration> parameters) {
    parameters.forEach(parameter -> add(parameter.type()));
  }

  private void add(TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard)
          .flatMap(
              w ->
                  Stream.concat(
                      Stream.ofNullable(w.getExtendsBound()), Stream.ofNullable(w.getSuperBound())))
          .forEach(this::add);
    } else if (type instanceof DeclaredType declared) {
      add((TypeElement) declared.asElement());
      declared.getTypeArguments().forEach(this::add);
    }
  }

  private void add(TypeElement type) {
    if (found.add(type) && type.getEnclosingElement() instanceof TypeElement outer) {
      add(outer);
    }
  }
}
