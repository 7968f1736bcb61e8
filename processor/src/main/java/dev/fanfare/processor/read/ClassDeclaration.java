package dev.fanfare.processor.read;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A class with an annotation of ours on it or in it.
 *
 * @param element the class
 * @param bot its {@code @Bot}
 * @param bots every bot, be it the class or one of its methods
 * @param limits its limits, those of its superclasses first
 * @param budgets its budgets, those of its superclasses first
 * @param constructors its constructors
 * @param methods its methods with our annotations, inherited ones first, each in the place of the
 *     first that it overrides
 */
public record ClassDeclaration(
    TypeElement element,
    @Nullable BotAnnotation bot,
    List<NamedBot> bots,
    List<LimitAnnotation> limits,
    List<BudgetAnnotation> budgets,
    List<ConstructorDeclaration> constructors,
    List<MethodDeclaration> methods) {

  /** Copies the lists. */
  public ClassDeclaration {
    bots = List.copyOf(bots);
    limits = List.copyOf(limits);
    budgets = List.copyOf(budgets);
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
  }

  /** Returns the class. */
  public SourceAnchor anchor() {
    return SourceAnchor.at(element);
  }

  /** Returns the class as a type. */
  public DeclaredType type() {
    return (DeclaredType) element.asType();
  }

  /** Returns the class's simple name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Returns the class's name, by which it is found again in a later round. */
  public String qualifiedName() {
    return element.getQualifiedName().toString();
  }

  /** Returns the names of all classes and interfaces that it extends. */
  public Set<String> supertypes() {
    Set<String> names = new HashSet<>();
    addSupertypes(element, names);
    return names;
  }

  private static void addSupertypes(TypeElement type, Set<String> names) {
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement())
        .filter(supertype -> names.add(supertype.getQualifiedName().toString()))
        .forEach(supertype -> addSupertypes(supertype, names));
  }

  /**
   * Returns whether it is to have an orchestrator: a bot, or a class with method bots or functions
   * that can be constructed. Other classes are there to be extended.
   */
  public boolean isOrchestrated() {
    return bot != null
        || (isConcrete() && methods.stream().anyMatch(m -> m.bot() != null || m.isFunction()));
  }

  /**
   * Returns whether it stands in for a class that has an orchestrator itself, as the fake of a test
   * does: it extends that class, is no bot by its own annotation, and all annotated methods that it
   * declares override annotated ones.
   */
  public boolean isSubstitute() {
    return bot == null
        && extendsOrchestrated()
        && methods.stream().filter(this::declares).allMatch(MethodDeclaration::repeats);
  }

  /** Returns whether a class that it extends has an orchestrator. */
  public boolean extendsOrchestrated() {
    return superclasses().anyMatch(ClassDeclaration::hasOrchestrator);
  }

  /**
   * Returns whether the annotations of a method stand in this class, and not in one that it
   * extends.
   */
  public boolean declares(MethodDeclaration method) {
    return element.equals(method.anchor().element().getEnclosingElement());
  }

  private Stream<TypeElement> superclasses() {
    return Stream.iterate(
            superclass(element), Optional::isPresent, type -> type.flatMap(c -> superclass(c)))
        .map(Optional::orElseThrow);
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  private static boolean hasOrchestrator(TypeElement type) {
    return FanfareAnnotations.has(type, Bot.class)
        || (!type.getModifiers().contains(Modifier.ABSTRACT)
            && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(ClassDeclaration::isCalledAlone));
  }

  private static boolean isCalledAlone(Element method) {
    return FanfareAnnotations.has(method, Bot.class)
        || (FanfareAnnotations.has(method, Task.class)
            && !FanfareAnnotations.has(method, Phase.class));
  }

  /** Returns whether it is a class that is not abstract. */
  public boolean isConcrete() {
    return (element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD)
        && !element.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Returns the package that the class, and its orchestrator, lie in. */
  public PackageElement packageElement() {
    return PackageAccess.packageOf(element);
  }

  /**
   * A bot.
   *
   * @param name its name
   * @param annotation its annotation
   */
  public record NamedBot(String name, BotAnnotation annotation) {}
}
