package dev.fanfare.processor.model;

import java.util.List;

/** Where an argument comes from; the names are those of the runtime, which says what each means. */
public sealed interface Input {

  /** The attempt's context. */
  record Context() implements Input {}

  /** The run's report. */
  record Report() implements Input {}

  /**
   * A parameter of the bot.
   *
   * @param name its name
   */
  record Configured(String name) implements Input {}

  /**
   * The one value of a step that is called once.
   *
   * @param source the step
   */
  record Single(Source source) implements Input {}

  /**
   * One element per call.
   *
   * @param source the elements
   */
  record Each(Source source) implements Input {}

  /**
   * One element per call, joined by lineage.
   *
   * @param source the elements
   * @param on the closest common ancestors
   */
  record Match(Source source, List<Source> on) implements Input {
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
  record Cross(Source source) implements Input {}

  /**
   * All elements.
   *
   * @param source the elements
   * @param shape what they are taken as
   */
  record Gather(Source source, Shape shape) implements Input {}

  /**
   * The elements of a group.
   *
   * @param source the elements
   * @param by the key's components
   * @param shape what they are taken as
   * @param failuresBy where the key of a failed element is read
   */
  record Group(Source source, List<Property> by, Shape shape, List<Ancestor> failuresBy)
      implements Input {
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
  record KeyPart(int index) implements Input {}

  /**
   * Where the key of a failed element is read.
   *
   * @param source what it descends from
   * @param by the key's components there
   */
  record Ancestor(Source source, List<Property> by) {
    /** Copies the properties. */
    public Ancestor {
      by = List.copyOf(by);
    }
  }
}
