package dev.fanfare.processor.read;

import java.util.List;
import javax.lang.model.element.Modifier;

/** Which constructor of a bot's class is called. */
public final class ConstructorChoice {

  private ConstructorChoice() {}

  /**
   * Those that could be called: not private, and with a {@code @Param} on every parameter. If any
   * has parameters, those without do not count.
   *
   * @return the one that is called; none or several if it is not clear
   */
  public static List<ConstructorDeclaration> candidates(ClassDeclaration declaration) {
    List<ConstructorDeclaration> callable =
        declaration.constructors().stream()
            .filter(c -> !c.element().getModifiers().contains(Modifier.PRIVATE))
            .filter(c -> c.parameters().stream().allMatch(p -> p.param() != null))
            .toList();
    List<ConstructorDeclaration> configured =
        callable.stream().filter(c -> !c.parameters().isEmpty()).toList();
    return configured.isEmpty() ? callable : configured;
  }
}
