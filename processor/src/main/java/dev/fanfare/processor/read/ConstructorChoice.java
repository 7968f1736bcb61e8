package dev.fanfare.processor.read;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** The choice of the constructor of a bot's class that is called. */
public final class ConstructorChoice {

  /** The simple names of the annotations by which containers know a constructor. */
  private static final Set<String> INJECTED = Set.of("Inject", "Autowired");

  private ConstructorChoice() {}

  /**
   * Returns those that could be called: of the constructors that are not private, those that a
   * container would choose; else those with parameters, all with {@code @Param}; else that without
   * parameters; else those with dependencies.
   *
   * @return the one that is called; none or several if it is not clear
   */
  public static List<ConstructorDeclaration> candidates(ClassDeclaration declaration) {
    List<ConstructorDeclaration> callable =
        select(
            declaration.constructors(),
            each -> !each.element().getModifiers().contains(Modifier.PRIVATE));
    List<Predicate<ConstructorDeclaration>> preferences =
        List.of(
            ConstructorChoice::isInjected,
            each -> !each.parameters().isEmpty() && isConfigured(each),
            ConstructorChoice::isConfigured);
    return preferences.stream()
        .map(preference -> select(callable, preference))
        .filter(preferred -> !preferred.isEmpty())
        .findFirst()
        .orElse(callable);
  }

  private static List<ConstructorDeclaration> select(
      List<ConstructorDeclaration> constructors, Predicate<ConstructorDeclaration> preference) {
    return constructors.stream().filter(preference).toList();
  }

  private static boolean isConfigured(ConstructorDeclaration constructor) {
    return constructor.parameters().stream().allMatch(parameter -> parameter.param() != null);
  }

  private static boolean isInjected(ConstructorDeclaration constructor) {
    return constructor.element().getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(INJECTED::contains);
  }
}
