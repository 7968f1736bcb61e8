package dev.fanfare.benchmarks.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import java.util.List;

/** Tasks that sleep. */
@Bot
public class Sleeps {

  private final List<Integer> millis;

  private Sleeps(List<Integer> millis) {
    this.millis = millis;
  }

  /** For the processor: no task. */
  public Sleeps() {
    this(List.of());
  }

  /**
   * The tasks.
   *
   * @param millis how long each sleeps
   */
  public static Sleeps of(List<Integer> millis) {
    return new Sleeps(millis);
  }

  /** One call. */
  @Phase(order = 1)
  public List<Integer> millis() {
    return millis;
  }

  /** A call per element. */
  @Phase(order = 2)
  public Integer sleep(Integer millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }
}
