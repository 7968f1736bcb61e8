package dev.fanfare.processor.model;

import dev.fanfare.processor.read.BotAnnotation;
import java.util.List;
import javax.lang.model.element.ElementKind;

/**
 * A bot: a class, or one method of it.
 *
 * @param annotation its annotation
 * @param settings what that says
 * @param params its parameters, those of the constructor first
 * @param limits the limits that its steps name
 * @param budgets the budgets of its class
 * @param steps its steps, in the order of their phases, then of their declaration
 */
public record BotModel(
    BotAnnotation annotation,
    BotAttributes settings,
    List<BotParameter> params,
    List<LimitSettings> limits,
    List<BudgetSettings> budgets,
    List<Step> steps) {

  /** Copies the lists. */
  public BotModel {
    params = List.copyOf(params);
    limits = List.copyOf(limits);
    budgets = List.copyOf(budgets);
    steps = List.copyOf(steps);
  }

  /** Returns the same bot with other steps. */
  public BotModel withSteps(List<Step> steps) {
    return new BotModel(annotation, settings, params, limits, budgets, steps);
  }

  /** Returns whether the bot is a method rather than a class. */
  public boolean ofMethod() {
    return annotation.anchor().element().getKind() == ElementKind.METHOD;
  }
}
