package dev.fanfare.report.data;

import java.util.List;

/**
 * The source of an argument.
 *
 * @param kind how the elements of the sources are taken
 * @param sources the steps that feed it; none for a parameter, a context or given values
 * @param by what a group is keyed by, or the name of a parameter
 */
public record InputData(Kind kind, List<String> sources, List<String> by) {

  /** The ways in which an argument is taken. */
  public enum Kind {
    /** The attempt's context. */
    CONTEXT,
    /** A parameter of the bot. */
    PARAM,
    /** The one value of a step. */
    SINGLE,
    /** One element per call. */
    EACH,
    /** One element per call, joined by descent. */
    MATCH,
    /** One element per call, every combination. */
    CROSS,
    /** All elements. */
    GATHER,
    /** The elements of a group. */
    GROUP,
    /** A component of a group's key. */
    KEY,
    /** Values given in code. */
    GIVEN
  }

  /** Copies the lists. */
  public InputData {
    sources = List.copyOf(sources);
    by = List.copyOf(by);
  }
}
