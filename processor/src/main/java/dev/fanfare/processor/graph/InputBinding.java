package dev.fanfare.processor.graph;

import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepParameter;
import dev.fanfare.processor.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finding for a parameter that takes what earlier steps yield. */
sealed interface InputBinding {

  /** Returns the parameter. */
  StepParameter.Data parameter();

  /** The ways in which a source feeds a parameter. */
  enum BindingMode {
    /** The same value for every call. */
    SINGLE,
    /** One call per element. */
    FAN_OUT,
    /** All elements, or a group of them, at once. */
    GATHER
  }

  /**
   * It is fed.
   *
   * @param parameter the parameter
   * @param mode how
   * @param source by what
   */
  record Bound(StepParameter.Data parameter, BindingMode mode, SourceSteps source)
      implements InputBinding {}

  /**
   * Several steps of the nearest phase fit.
   *
   * @param parameter the parameter
   * @param producers those steps
   */
  record Ambiguous(StepParameter.Data parameter, List<Step> producers) implements InputBinding {}

  /**
   * No earlier step fits.
   *
   * @param parameter the parameter
   */
  record Unmet(StepParameter.Data parameter) implements InputBinding {}

  /**
   * Its {@code @From} names what cannot feed it.
   *
   * @param parameter the parameter
   * @param faults what is wrong with which name, at least one
   */
  record Misnamed(StepParameter.Data parameter, List<NameFault> faults) implements InputBinding {}

  /**
   * Nothing can be said, because a fault that has been reported hides what may feed it.
   *
   * @param parameter the parameter
   */
  record Hidden(StepParameter.Data parameter) implements InputBinding {}

  /**
   * The fault of a name in {@code @From}.
   *
   * @param name the name
   * @param reason what is wrong
   * @param named the step that has the name, if there is just one
   */
  record NameFault(Located<String> name, Reason reason, @Nullable Step named) {

    /** The faults of a name. */
    enum Reason {
      /** No step has the name. */
      UNKNOWN,
      /** Several methods have it. */
      SEVERAL,
      /** It has been named before. */
      TWICE,
      /** The step does not run in an earlier phase. */
      NOT_EARLIER,
      /** The step yields what the parameter cannot take. */
      MISFIT
    }
  }
}
