package dev.fanfare.spark;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A bot with what can go wrong on a cluster: retries, failures, limits, and a task that kills. */
@Bot(retries = 2, backoff = @Backoff(initial = "1ms"))
final class Survey {

  private final int tasks;
  private final int millis;
  private final Optional<Path> marks;
  private final int killer;

  Survey(
      @Param(defaultValue = "200") int tasks,
      @Param(defaultValue = "0") int millis,
      @Param Optional<Path> marks,
      @Param(defaultValue = "-1") int killer) {
    this.tasks = tasks;
    this.millis = millis;
    this.marks = marks;
    this.killer = killer;
  }

  record Item(int number, String name) {}

  record Finding(int number, long value, Kind kind) {}

  enum Kind {
    EVEN,
    ODD
  }

  /** An exception with what cannot be serialized. */
  static final class OddityException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Object here = new Object();

    // What cannot be serialized and is not transient is what this exception is for.
    @SuppressWarnings("serial")
    private final Thread thread = Thread.currentThread();

    OddityException(String message) {
      super(message);
    }
  }

  @Phase(order = 1)
  List<Item> items() {
    return IntStream.range(0, tasks).mapToObj(at -> new Item(at, "item " + at)).toList();
  }

  @Phase(order = 2, minSuccess = 0)
  @Task(timeout = "60s", retryOn = OddityException.class)
  Finding inspect(Item item, TaskContext context) throws IOException, InterruptedException {
    if (millis > 0) {
      Thread.sleep(millis);
    }
    if (marks.isPresent()) {
      // One file for each execution: how often, and in which process, can be counted afterwards.
      Files.createTempFile(
          marks.get(), item.number() + "-" + ProcessHandle.current().pid() + "-", ".mark");
    }
    if (item.number() == killer) {
      Runtime.getRuntime().halt(3);
    }
    if (item.number() % 40 == 39 || (item.number() % 9 == 0 && context.attempt() == 1)) {
      throw new OddityException(context.taskId() + " " + context.attempt());
    }
    return new Finding(
        item.number(), context.random().nextLong(), item.number() % 2 == 0 ? Kind.EVEN : Kind.ODD);
  }

  @Phase(order = 3)
  String summary(@Key Kind kind, @GroupBy("kind") List<Finding> findings) {
    return kind + " " + findings.stream().mapToLong(Finding::value).sum();
  }

  @Phase(order = 4)
  int all(List<String> summaries) {
    return summaries.size();
  }
}
