package dev.fanfare.benchmarks.bots;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import dev.fanfare.api.TaskContext;
import java.util.List;

/** Tasks of which every tenth fails once, and is tried again a millisecond later. */
@Bot(retries = 1, backoff = @Backoff(initial = "1ms", multiplier = 1.0))
public class Flaky {

  private final List<Integer> elements;

  private Flaky(List<Integer> elements) {
    this.elements = elements;
  }

  /** For the processor: no task. */
  public Flaky() {
    this(List.of());
  }

  /**
   * The tasks.
   *
   * @param elements one for each
   */
  public static Flaky of(List<Integer> elements) {
    return new Flaky(elements);
  }

  /** One call. */
  @Phase(order = 1)
  public List<Integer> elements() {
    return elements;
  }

  /** A call per element, two for every tenth. */
  @Phase(order = 2)
  public Integer attempt(Integer element, TaskContext context) {
    if (element % 10 == 0 && context.attempt() == 1) {
      throw new IllegalStateException("the first attempt fails");
    }
    return element;
  }
}
