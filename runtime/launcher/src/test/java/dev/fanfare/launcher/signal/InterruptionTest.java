package dev.fanfare.launcher.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.Progress;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.RunReport;
import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.WorkerRecord;
import dev.fanfare.runtime.WorkerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  private final List<String> done = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final Interruption interruption =
      new Interruption(
          new FakeRun("answer[1]", "answer[2]"),
          done::add,
          Duration.ofSeconds(20),
          (delay, action) -> {
            done.add("in " + delay.toSeconds() + "s");
            later.add(action);
          },
          () -> done.add("halt"));

  @Test
  void theFirstDrainsTheSecondInterruptsTheThirdHalts() {
    interruption.interrupt();
    interruption.interrupt();
    interruption.interrupt();
    assertEquals(
        List.of(
            "drain",
            "no more tasks are started; answer[1], answer[2] are still running;"
                + " Ctrl-C again interrupts them",
            "asked again: running tasks are interrupted",
            "cancel",
            "halt"),
        done);
    assertEquals(OptionalInt.of(130), interruption.exitCode());
  }

  @Test
  void terminationDrainsForATime() {
    interruption.terminate();
    later.forEach(Runnable::run);
    assertEquals(
        List.of(
            "drain",
            "no more tasks are started; answer[1], answer[2] are still running; they have 20 s",
            "in 20s",
            "their time is over: running tasks are interrupted",
            "cancel"),
        done);
    assertEquals(OptionalInt.of(143), interruption.exitCode());
  }

  @Test
  void nobodyAsked() {
    assertEquals(OptionalInt.empty(), interruption.exitCode());
  }

  private final class FakeRun implements RunHandle {

    private final List<WorkerRecord> workers = new ArrayList<>();

    FakeRun(String... tasks) {
      for (String task : tasks) {
        workers.add(
            new WorkerRecord(
                0, WorkerState.ACTIVE, 0, 0, Duration.ZERO, Optional.of(task), Duration.ZERO));
      }
    }

    @Override
    public String runId() {
      return "7f3a91";
    }

    @Override
    public Progress progress() {
      return new Progress("7f3a91", "bot", RunState.RUNNING, Duration.ZERO, List.of(), workers);
    }

    @Override
    public void onProgress(Duration interval, Consumer<Progress> callback) {}

    @Override
    public void drain() {
      done.add("drain");
    }

    @Override
    public void cancel() {
      done.add("cancel");
    }

    @Override
    public RunReport await() {
      throw new AssertionError();
    }

    @Override
    public Optional<RunReport> await(Duration timeout) {
      return Optional.empty();
    }
  }
}
