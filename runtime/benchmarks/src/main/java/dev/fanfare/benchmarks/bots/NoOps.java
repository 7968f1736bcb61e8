package dev.fanfare.benchmarks.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks that return their element. */
@Bot
public class NoOps {

  private final List<Integer> elements;

  /**
   * The tasks.
   *
   * @param tasks how many
   */
  public NoOps(@Param(defaultValue = "300") int tasks) {
    this(IntStream.range(0, tasks).boxed().toList());
  }

  private NoOps(List<Integer> elements) {
    this.elements = elements;
  }

  /**
   * The tasks.
   *
   * @param elements one for each
   */
  public static NoOps of(List<Integer> elements) {
    return new NoOps(elements);
  }

  /** One call. */
  @Phase(order = 1)
  public List<Integer> elements() {
    return elements;
  }

  /** A call per element. */
  @Phase(order = 2)
  public Integer noOp(Integer element) {
    return element;
  }
}
