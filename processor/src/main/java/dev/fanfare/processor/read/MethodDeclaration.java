package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.diagnostic.TypeText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method with an annotation of ours on it, or on one of its parameters.
 *
 * @param anchor the method that the annotations stand on
 * @param called the method that is called: the same, or the one that overrides it in the bot's
 *     class
 * @param returns what it returns, the class's own type arguments put in
 * @param parameters its parameters
 * @param phase its {@code @Phase}
 * @param bot its {@code @Bot}
 * @param task its {@code @Task}
 * @param lifecycle its lifecycle annotations
 * @param cross its {@code @Cross}
 * @param provides its {@code @Provides}
 * @param repeats whether it overrides a method with annotations of ours, and has its own
 */
public record MethodDeclaration(
    SourceAnchor anchor,
    ExecutableElement called,
    TypeMirror returns,
    List<ParameterDeclaration> parameters,
    @Nullable PhaseAnnotation phase,
    @Nullable BotAnnotation bot,
    @Nullable TaskAnnotation task,
    Map<LifecyclePoint, SourceAnchor> lifecycle,
    @Nullable SourceAnchor cross,
    @Nullable SourceAnchor provides,
    boolean repeats) {

  /** Copies the parameters. */
  public MethodDeclaration {
    parameters = List.copyOf(parameters);
  }

  /** Returns the method's name. */
  public String name() {
    return called.getSimpleName().toString();
  }

  /** Returns whether it is a function: a task outside any phase. */
  public boolean isFunction() {
    return task != null && phase == null && bot == null && lifecycle.isEmpty();
  }

  /**
   * Returns the parameters that are set by a user of the bot; of a function, by its caller: there
   * all but the context, with or without {@code @Param}.
   */
  public List<ParameterDeclaration> configured() {
    return parameters.stream()
        .filter(p -> p.param() != null || (isFunction() && !p.isContext()))
        .toList();
  }

  /** Returns whether anything calls it. */
  public boolean hasRole() {
    return phase != null || bot != null || task != null || !lifecycle.isEmpty();
  }

  /** Returns what a message calls it: {@code phase 'load'}, {@code function 'pay'}. */
  public String title() {
    String kind = phase != null ? "phase" : bot != null ? "bot" : isFunction() ? "function" : null;
    if (kind != null) {
      return kind
          + " '"
          + (bot != null ? EffectiveNames.bot(bot, name()) : EffectiveNames.task(this))
          + "'";
    }
    return lifecycle.isEmpty()
        ? "method '" + name() + "'"
        : lifecycle.keySet().iterator().next().text() + " method '" + name() + "'";
  }

  /** Returns the method as a message shows a place: {@code Nightly.load(rows, limit)}. */
  public String place() {
    return PackageAccess.classOf(called).getSimpleName()
        + "."
        + name()
        + parameters.stream()
            .map(ParameterDeclaration::name)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns the simple name of the class that the method is called on. */
  public String owner() {
    return PackageAccess.classOf(called).getSimpleName().toString();
  }

  /**
   * Returns the method with the types of its parameters, which tell overloads apart: {@code
   * A.b(String)}.
   */
  public String signature() {
    return owner()
        + "."
        + name()
        + parameters.stream()
            .map(parameter -> TypeText.simple(parameter.type()))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
