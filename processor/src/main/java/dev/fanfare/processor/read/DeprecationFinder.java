package dev.fanfare.processor.read;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Finds out whether generated code would use what is deprecated, and give a warning. */
public final class DeprecationFinder {

  private final JavaTypes types;
  private final Elements elements;

  /** Asks these. */
  public DeprecationFinder(JavaTypes types) {
    this.types = types;
    this.elements = types.elements();
  }

  /**
   * Returns whether one of a class's methods or constructors is deprecated, or a class that they
   * mention, or a member of such a class that is read as a key or a priority.
   *
   * @param declaration the class
   * @param mentioned the classes that it mentions, itself included
   */
  public boolean in(ClassDeclaration declaration, Set<TypeElement> mentioned) {
    Stream<Element> members =
        Stream.concat(
            declaration.methods().stream().map(MethodDeclaration::called),
            declaration.constructors().stream().map(ConstructorDeclaration::element));
    return Stream.concat(members, mentioned.stream()).anyMatch(elements::isDeprecated)
        || readsDeprecated(properties(declaration), mentioned);
  }

  private boolean readsDeprecated(Set<String> properties, Set<TypeElement> mentioned) {
    return properties.stream()
        .anyMatch(
            name ->
                mentioned.stream()
                    .anyMatch(
                        type ->
                            types
                                .findMember(
                                    (DeclaredType) type.asType(), name, elements::isDeprecated)
                                .isPresent()));
  }

  /** Returns the names under which keys and priorities may be read. */
  private static Set<String> properties(ClassDeclaration declaration) {
    Stream<String> keys =
        declaration.methods().stream()
            .flatMap(method -> method.parameters().stream())
            .flatMap(parameter -> Stream.ofNullable(parameter.groupBy()))
            .flatMap(groupBy -> groupBy.values().stream());
    Stream<String> priorities =
        declaration.methods().stream()
            .flatMap(method -> Stream.ofNullable(method.task()))
            .map(task -> task.priorityBy().value());
    return Stream.concat(keys, priorities)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> PropertyNames.of(name).stream())
        .collect(Collectors.toSet());
  }
}
