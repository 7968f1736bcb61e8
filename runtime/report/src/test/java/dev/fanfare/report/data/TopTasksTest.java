package dev.fanfare.report.data;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.report.FakeRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopTasksTest {

  @Test
  void theGreatestComeFirstAndOfTheSameTheEarlier() {
    RunData run = of(3, 9, 1, 9, 5, 9);

    assertEquals(
        List.of(1, 3, 5, 4), TopTasks.of(run.tasks(), 4, task -> run.tasks().running(task)));
    assertEquals(List.of(1, 3), TopTasks.of(run.tasks(), 2, task -> run.tasks().running(task)));
  }

  @Test
  void whatIsNotMoreThanZeroIsLeftOut() {
    assertEquals(List.of(), TopTasks.of(of(1, 2).tasks(), 4, task -> 0));
  }

  @Test
  void aHistogramCountsEveryCalledTask() {
    RunData run = of(1, 1, 12, 100, 100, 100);
    DurationHistogram histogram = DurationHistogram.of(run.tasks(), run.steps().get(0), 4);

    assertEquals(List.of(2, 0, 1, 3), histogram.counts());
    assertEquals(10_000_000, histogram.from(2));
  }

  @Test
  void aHistogramOfOneTimeIsInTheMiddle() {
    RunData run = of(7, 7);

    assertEquals(
        List.of(0, 0, 2, 0), DurationHistogram.of(run.tasks(), run.steps().get(0), 4).counts());
  }

  private static RunData of(int... millis) {
    return RunData.of(FakeRun.of("b", 1).step("s", millis.length, i -> took(millis[i])).report());
  }
}
