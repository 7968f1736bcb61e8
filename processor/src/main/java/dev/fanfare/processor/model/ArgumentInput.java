package dev.fanfare.processor.model;

import java.util.List;

/** The origin of an argument; the names are those of the runtime, which says what each means. */
public sealed interface ArgumentInput {

  /** The attempt's context. */
  record Context() implements ArgumentInput {}

  /** The run's report. */
  record Report() implements ArgumentInput {}

  /**
   * A parameter of the bot.
   *
   * @param name its name
   */
  record Configured(String name) implements ArgumentInput {}

  /**
   * A dependency of the bot.
   *
   * @param index its number among the constructor's dependencies
   * @param dependency what it is
   */
  record Dependency(int index, BotDependency dependency) implements ArgumentInput {}

  /**
   * The one value of a step that is called once.
   *
   * @param source the step
   */
  record Single(SourceSteps source) implements ArgumentInput {}

  /**
   * One element per call.
   *
   * @param source the elements
   */
  record Each(SourceSteps source) implements ArgumentInput {}

  /**
   * One element per call, joined by lineage.
   *
   * @param source the elements
   * @param on the closest common ancestors
   */
  record Match(SourceSteps source, List<SourceSteps> on) implements ArgumentInput {
    /** Copies the ancestors. */
    public Match {
      on = List.copyOf(on);
    }
  }

  /**
   * One element per call, every combination.
   *
   * @param source the elements
   */
  record Cross(SourceSteps source) implements ArgumentInput {}

  /**
   * All elements.
   *
   * @param source the elements
   * @param shape what they are taken as
   */
  record Gather(SourceSteps source, GatherShape shape) implements ArgumentInput {}

  /**
   * The elements of a group.
   *
   * @param source the elements
   * @param by the key's components
   * @param shape what they are taken as
   * @param failuresBy where the key of a failed element is read
   * @param minSuccess the share of its members that must have succeeded
   */
  record Group(
      SourceSteps source,
      List<ElementProperty> by,
      GatherShape shape,
      List<Ancestor> failuresBy,
      double minSuccess)
      implements ArgumentInput {
    /** Copies the lists. */
    public Group {
      by = List.copyOf(by);
      failuresBy = List.copyOf(failuresBy);
    }
  }

  /**
   * A component of the group's key.
   *
   * @param index which, from 0
   */
  record KeyPart(int index) implements ArgumentInput {}

  /**
   * The place at which the key of a failed element is read.
   *
   * @param source what it descends from
   * @param by the key's components there
   */
  record Ancestor(SourceSteps source, List<ElementProperty> by) {
    /** Copies the properties. */
    public Ancestor {
      by = List.copyOf(by);
    }
  }
}
