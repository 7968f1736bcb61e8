package dev.fanfare.runtime.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedRunTest {

  private static BotRun<Sums> run() {
    return Fanfare.bot(Sums.class).seed(7).clock(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void chunksThatAreLostRepeatedAndReorderedChangeNothing(long seed) {
    RunReport here = run().run();
    HostileExecutor executor = new HostileExecutor(seed, "");

    RunReport there = run().engine(executor).run();

    assertEquals(here.digest(), there.digest());
    assertEquals(attempts(here), attempts(there));
    assertEquals(failures(here), failures(there));
    assertTrue(executor.lost.get() > 0, "no chunk was lost");
    assertTrue(executor.repeated.get() > 0, "no chunk was repeated");
    assertTrue(executor.dropped.get() > 0, "no outcome was dropped");
    assertTrue(executor.largest.get() > 1, "no chunk had several tasks");
  }

  @Test
  void aTaskThatKillsItsWorkerFailsAlone() {
    RunReport there = run().engine(new HostileExecutor(1, "halves[100]")).run();

    assertEquals(
        "halves[100] was lost 4 times with the process that ran it: it died",
        there.task("halves[100]").failure().orElseThrow().getMessage());
    assertOnlyThatTaskDiffers(there);
  }

  @Test
  void noTaskFailsForWhatRanBesideIt() {
    SharedWorkerExecutor executor = new SharedWorkerExecutor("halves[100]");

    assertOnlyThatTaskDiffers(run().engine(executor).run());

    assertFalse(executor.suspectHadCompany(), "what was lost ran beside something else");
  }

  private static void assertOnlyThatTaskDiffers(RunReport there) {
    RunReport here = run().run();
    assertEquals(TaskState.FAILED, there.task("halves[100]").state());
    for (TaskRecord task : here.tasks()) {
      // A failed step ends the run after its phase.
      if (!task.step().equals("sum") && !task.id().equals("halves[100]")) {
        assertEquals(here.digest(task), there.digest(there.task(task.id())), task.id());
      }
    }
  }

  @Test
  void eventsOfTasksComeBack() {
    List<String> messages = Collections.synchronizedList(new ArrayList<>());

    run()
        .engine(new HostileExecutor(2, ""))
        .listener(
            event -> {
              if (event instanceof RunEvent.Emitted emitted) {
                messages.add(emitted.task() + " " + emitted.message());
              }
            })
        .run();

    assertEquals(List.of("draw[5] attempt 1"), messages);
  }

  @Test
  void anObjectOfThisProcessIsRefused() {
    BotRun<Sums> run = run().instance(new Sums()).engine(new HostileExecutor(1, ""));

    String message = assertThrows(FanfareException.class, run::start).getMessage();

    assertTrue(message.contains("instance(…) is an object of this process"), message);
  }

  private static List<Integer> attempts(RunReport report) {
    return report.tasks().stream().map(TaskRecord::attempts).toList();
  }

  private static List<String> failures(RunReport report) {
    return report.tasks().stream()
        .flatMap(task -> task.failure().stream())
        .map(Throwable::toString)
        .toList();
  }
}
