package dev.fanfare.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The meaning of a class.
 *
 * @param element the class
 * @param constructor how it is constructed
 * @param bots its bots
 * @param functions its functions
 * @param hooks its lifecycle methods, in the order in which they are called
 */
public record BotClass(
    TypeElement element,
    BotConstructor constructor,
    List<BotModel> bots,
    List<TaskFunction> functions,
    List<LifecycleHook> hooks) {

  /** Copies the lists. */
  public BotClass {
    bots = List.copyOf(bots);
    functions = List.copyOf(functions);
    hooks = List.copyOf(hooks);
  }
}
