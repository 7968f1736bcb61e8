package dev.fanfare.launcher.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunInterruptionTest {

  private final List<String> done = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final RunInterruption interruption = of(new FakeWork());

  private RunInterruption of(RunInterruption.InterruptibleWork work) {
    return new RunInterruption(
        work,
        done::add,
        Duration.ofSeconds(20),
        (delay, action) -> {
          done.add("in " + delay.toSeconds() + "s");
          later.add(action);
        },
        code -> done.add("halt " + code));
  }

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
            "halt 130"),
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
  void whatDrainsInTimeSaysHowLong() {
    RunInterruption.InterruptibleWork bots =
        new FakeWork() {
          @Override
          public String parts() {
            return "bots";
          }

          @Override
          public boolean drainsInTime() {
            return true;
          }
        };
    RunInterruption scheduled = of(bots);
    scheduled.interrupt();
    scheduled.interrupt();
    assertEquals(
        List.of(
            "drain",
            "no more bots are started; answer[1], answer[2] are still running;"
                + " they have 20 s, Ctrl-C again interrupts them",
            "asked again: running bots are interrupted",
            "cancel"),
        done);
  }

  @Test
  void whereNothingRunsThereIsNothingToInterrupt() {
    RunInterruption idle =
        of(
            new FakeWork() {
              @Override
              public List<String> running() {
                return List.of();
              }
            });
    idle.interrupt();
    assertEquals(List.of("drain", "no more tasks are started; none is running"), done);
  }

  @Test
  void nobodyAsked() {
    assertEquals(OptionalInt.empty(), interruption.exitCode());
  }

  private class FakeWork implements RunInterruption.InterruptibleWork {

    @Override
    public void drain() {
      done.add("drain");
    }

    @Override
    public void cancel() {
      done.add("cancel");
    }

    @Override
    public List<String> running() {
      return List.of("answer[1]", "answer[2]");
    }
  }
}
