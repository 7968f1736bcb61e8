package dev.fanfare.processor.model;

import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/** The yield of a method. */
public sealed interface StepYield {

  /** Nothing. */
  record Nothing() implements StepYield {}

  /** A type with a fault that has been reported: it may be anything. */
  record Unclear() implements StepYield {}

  /**
   * Elements.
   *
   * @param kind how they come
   * @param type the type of each, boxed
   */
  record Elements(YieldKind kind, TypeMirror type) implements StepYield {
    /** Refuses null. */
    public Elements {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(type, "type");
    }
  }
}
