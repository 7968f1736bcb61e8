package dev.fanfare.codec;

import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when JSON does not fit the parameters of a function or bot. */
public final class InvalidParametersException extends FanfareException {

  private static final long serialVersionUID = 1L;

  /**
   * The problem of one field.
   *
   * @param field where: a parameter's name, or a path such as {@code rows[2].name}
   * @param value what was given, as JSON of at most 80 characters, masked if it is secret; empty if
   *     nothing was
   * @param expected what is allowed there
   */
  public record Problem(String field, String value, String expected) {

    @Override
    public String toString() {
      return value.isEmpty()
          ? "'%s' is missing: %s".formatted(field, expected)
          : "'%s' is %s: %s".formatted(field, value, expected);
    }
  }

  private final transient List<Problem> problems;

  InvalidParametersException(String owner, List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("; ", "parameters of " + owner + ": ", "")));
    this.problems = List.copyOf(problems);
  }

  /** Returns all problems, in the order of the parameters. */
  public List<Problem> problems() {
    return problems;
  }
}
