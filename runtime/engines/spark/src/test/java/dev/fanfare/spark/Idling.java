package dev.fanfare.spark;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bot whose tasks sleep, or do nothing: what it takes is what the cluster and the driver take.
 */
@Bot
final class Idling {

  private final int tasks;
  private final int millis;

  Idling(@Param(defaultValue = "1000") int tasks, @Param(defaultValue = "0") int millis) {
    this.tasks = tasks;
    this.millis = millis;
  }

  @Phase(order = 1)
  List<Integer> items() {
    return IntStream.range(0, tasks).boxed().toList();
  }

  @Phase(order = 2)
  Long idle(Integer item) throws InterruptedException {
    if (millis > 0) {
      Thread.sleep(millis);
    }
    return (long) item;
  }

  @Phase(order = 3)
  Long sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sum();
  }
}
