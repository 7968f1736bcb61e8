package dev.fanfare.processor.model;

import dev.fanfare.processor.read.MethodDeclaration;
import java.util.List;

/**
 * A method that is called as tasks; where its arguments come from is not known yet. Equal only to
 * itself.
 */
public final class Step {

  private final MethodDeclaration declaration;
  private final String name;
  private final PhaseAttributes phase;
  private final StepYield yields;
  private final TaskPolicy policy;
  private final List<StepParameter> parameters;

  /**
   * A step.
   *
   * @param declaration the method
   * @param name the step's name
   * @param phase its phase
   * @param yields what it yields
   * @param policy how its calls are treated
   * @param parameters what its parameters ask for, one each
   */
  public Step(
      MethodDeclaration declaration,
      String name,
      PhaseAttributes phase,
      StepYield yields,
      TaskPolicy policy,
      List<StepParameter> parameters) {
    this.declaration = declaration;
    this.name = name;
    this.phase = phase;
    this.yields = yields;
    this.policy = policy;
    this.parameters = List.copyOf(parameters);
  }

  /** Returns the method. */
  public MethodDeclaration declaration() {
    return declaration;
  }

  /** Returns the step's name. */
  public String name() {
    return name;
  }

  /** Returns its phase. */
  public PhaseAttributes phase() {
    return phase;
  }

  /** Returns the phase's place in the run. */
  public int order() {
    return phase.order();
  }

  /** Returns the same step in a phase of another order. */
  public Step withOrder(int order) {
    PhaseAttributes moved = phase.withOrder(order);
    return new Step(declaration, name, moved, yields, policy, parameters);
  }

  /** Returns what it yields. */
  public StepYield yields() {
    return yields;
  }

  /** Returns how its calls are treated. */
  public TaskPolicy policy() {
    return policy;
  }

  /** Returns what its parameters ask for, one each. */
  public List<StepParameter> parameters() {
    return parameters;
  }

  /** Returns the step's name. */
  @Override
  public String toString() {
    return name;
  }
}
