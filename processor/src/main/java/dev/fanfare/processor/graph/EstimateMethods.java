package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.EstimateMethod;
import dev.fanfare.processor.model.SpendingSettings;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.PackageAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The static methods that estimate what an attempt will spend: of the bot's class first, then of
 * the element's.
 */
final class EstimateMethods {

  private final JavaTypes types;
  private final TypeElement bot;
  private final PackageAccess access;

  EstimateMethods(JavaTypes types, TypeElement bot) {
    this.types = types;
    this.bot = bot;
    this.access = PackageAccess.from(PackageAccess.packageOf(bot));
  }

  /** Returns the method that a step without faults names, if it names one. */
  Optional<EstimateMethod> find(GraphNode node) {
    SpendingSettings spending = node.step().policy().spending();
    return spending == null
        ? Optional.empty()
        : spending
            .estimateMethod()
            .flatMap(
                name ->
                    element(node)
                        .flatMap(
                            element ->
                                candidates(element, name)
                                    .findFirst()
                                    .map(
                                        found ->
                                            new EstimateMethod(name, found.owner(), element))));
  }

  /** Returns the type of the element that a step fans out over first; empty if over none. */
  static Optional<TypeMirror> element(GraphNode node) {
    return node.fanOut().stream().findFirst().map(bound -> bound.parameter().type());
  }

  /** Returns the static methods of a name that can be called with an element, the first to take. */
  Stream<Candidate> candidates(TypeMirror element, String name) {
    return classes(element)
        .flatMap(
            owner ->
                types.members((DeclaredType) owner.asType()).stream()
                    .filter(member -> member.getSimpleName().contentEquals(name))
                    .filter(member -> takes(member, element))
                    .map(member -> new Candidate(owner, (ExecutableElement) member)));
  }

  /** Returns the classes in which a method is looked for, in order. */
  Stream<TypeElement> classes(TypeMirror element) {
    Stream<TypeElement> ofElement =
        element instanceof DeclaredType declared
            ? Stream.of((TypeElement) declared.asElement())
            : Stream.empty();
    return Stream.concat(Stream.of(bot), ofElement);
  }

  /** Returns the names of all static methods that can be called with an element. */
  List<String> names(TypeMirror element) {
    return classes(element)
        .flatMap(owner -> types.members((DeclaredType) owner.asType()).stream())
        .filter(member -> takes(member, element))
        .map(member -> member.getSimpleName().toString())
        .distinct()
        .toList();
  }

  /** Returns whether what a method returns is a number. */
  boolean isNumber(Candidate candidate) {
    TypeMirror boxed = types.boxed(candidate.method().getReturnType());
    return types.isSubclass(boxed, Number.class);
  }

  /** Returns a checked exception that a method throws, if there is one. */
  Optional<? extends TypeMirror> checked(Candidate candidate) {
    return candidate.method().getThrownTypes().stream().filter(types::isChecked).findFirst();
  }

  private boolean takes(Element member, TypeMirror element) {
    return member instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().size() == 1
        && access.allows(method)
        && types.isAssignable(element, method.getParameters().get(0).asType());
  }

  /**
   * A method that may be meant.
   *
   * @param owner the class that it is called on
   * @param method the method
   */
  record Candidate(TypeElement owner, ExecutableElement method) {}
}
