package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot of which one task fails as long as what it needs is broken. */
@Bot
public class Flaky {

  /** Whether the task fails. */
  public static volatile boolean broken;

  /** How many calls of work there were. */
  public static final AtomicInteger CALLS = new AtomicInteger();

  @Phase(order = 1)
  List<Integer> numbers() {
    return List.of(1, 2, 3, 4, 5);
  }

  @Phase(order = 2)
  String work(int number) {
    CALLS.incrementAndGet();
    if (broken && number == 3) {
      throw new IllegalStateException("number 3 is broken");
    }
    return "worked on " + number;
  }

  @Phase(order = 3)
  String all(List<String> texts) {
    return String.join(", ", texts);
  }
}
