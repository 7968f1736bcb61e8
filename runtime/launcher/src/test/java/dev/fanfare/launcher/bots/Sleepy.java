package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A bot whose tasks take their time, and talk or fail if they are asked to. */
@Bot(workers = 4)
public class Sleepy {

  @Phase(order = 1)
  List<Integer> numbers(@Param(defaultValue = "40", help = "How many tasks.") int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Phase(order = 2)
  @Task(tags = "slow")
  int nap(
      Integer number,
      TaskContext context,
      @Param(defaultValue = "50ms", help = "How long each takes.") Duration time,
      @Param(defaultValue = "false", help = "Whether each prints a line.") boolean talk,
      @Param(defaultValue = "", help = "Which fail.") List<Integer> failing,
      @Param(defaultValue = "false", help = "Whether interrupts are ignored.") boolean stubborn)
      throws InterruptedException {
    if (talk) {
      System.out.println("task " + number + " talks");
    }
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        if (!stubborn) {
          throw e;
        }
      }
    }
    if (failing.contains(number)) {
      throw new IllegalStateException("number " + number + " is not for me");
    }
    return number * 2;
  }

  @Phase(order = 3)
  int total(List<Integer> doubled) {
    return doubled.stream().mapToInt(Integer::intValue).sum();
  }
}
