package dev.fanfare.proof.real;

import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.proof.generate.Choices;
import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.proof.generate.ScriptedOrchestrator;
import dev.fanfare.proof.generate.Stage;
import dev.fanfare.proof.model.ExpectedTask;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Random plans on real threads, 1 to 64 workers, cancelled and drained at random moments. Whatever
 * the moment: what has a value has the right one, every task ends once, and no thread is left.
 */
final class Stress implements Callable<List<String>> {

  private static final int[] WORKERS = {1, 2, 3, 4, 8, 16, 64};
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Duration time;
  private long runs;
  private long tasks;

  /** A stress that goes on until something is found. */
  Stress() {
    this(LONGEST);
  }

  /** A stress that lasts as long as this, or until something is found. */
  Stress(Duration time) {
    this.time = time;
  }

  /** What was found, and where; nothing, if all was well. */
  @Override
  public List<String> call() throws InterruptedException {
    long start = System.nanoTime();
    for (long seed = 1; System.nanoTime() - start < time.toNanos(); seed++) {
      Scenario scenario = Scenario.of(Choices.random(seed));
      List<String> found = play(scenario, new SplittableRandom(seed));
      if (!found.isEmpty()) {
        found.add("seed " + seed + "\n" + scenario);
        return found;
      }
    }
    return List.of();
  }

  @Override
  public String toString() {
    return runs + " runs of " + tasks + " tasks on real threads in " + time.toSeconds() + " s";
  }

  private List<String> play(Scenario scenario, SplittableRandom random)
      throws InterruptedException {
    Stage stage =
        (context, takes, stubborn) ->
            rest(takes.compareTo(Duration.ofDays(1)) > 0, takes, stubborn);
    Map<String, Integer> ends = new ConcurrentHashMap<>();
    WatchedThreads threads = new WatchedThreads();
    RunHandle handle =
        Fanfare.bot(
                new ScriptedOrchestrator(scenario.plan(), scenario.bot().on(stage)),
                scenario.plan())
            .workers(WORKERS[random.nextInt(WORKERS.length)])
            .threads(random.nextBoolean() ? Threads.AUTO : Threads.PLATFORM)
            .environment(threads.environment())
            .seed(scenario.settings().seed())
            .listener(event -> count(event, ends))
            .start();
    end(handle, random);
    Optional<RunReport> report = handle.await(LONGEST);
    if (report.isEmpty()) {
      return new ArrayList<>(List.of("the run has no end"));
    }
    runs++;
    tasks += report.get().tasks().size();
    List<String> found = check(scenario, report.get());
    for (TaskRecord task : report.get().tasks()) {
      int told = task.state() == TaskState.SKIPPED ? 0 : 1;
      if (ends.getOrDefault(task.id(), 0) != told) {
        found.add(task.id() + " has ended " + ends.getOrDefault(task.id(), 0) + " times");
      }
    }
    threads.leftForGood().forEach(thread -> found.add(thread + " is left"));
    return found;
  }

  private static void end(RunHandle handle, SplittableRandom random) {
    int ending = random.nextInt(6);
    if (ending < 4) {
      LockSupport.parkNanos(random.nextLong(1 + (1L << random.nextInt(10, 25))));
      if (ending < 3) {
        handle.cancel();
      } else {
        handle.drain();
      }
    }
  }

  private static void count(RunEvent event, Map<String, Integer> ends) {
    if (event instanceof RunEvent.TaskEnded ended) {
      ends.merge(ended.task().id(), 1, Integer::sum);
    }
  }

  /** A hundredth of the time; forever until it is interrupted; a while in spite of that. */
  private static void rest(boolean forever, Duration takes, boolean stubborn) {
    long until = System.nanoTime() + (stubborn ? 40_000_000 : takes.toNanos() / 100);
    while (forever && !stubborn && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(1_000_000);
    }
    while (!forever || stubborn) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return;
      }
      LockSupport.parkNanos(left);
    }
  }

  private static List<String> check(Scenario scenario, RunReport report) {
    List<String> found = new ArrayList<>();
    if (report.state() == RunState.RUNNING || report.state() == RunState.SKIPPED) {
      found.add("the run is " + report.state());
    }
    Map<String, ExpectedTask> expected = expected(scenario);
    for (TaskRecord task : report.tasks()) {
      ExpectedTask own = expected.get(task.id());
      if (own == null) {
        continue;
      }
      if (!own.parents().equals(task.parents())) {
        found.add("parents of " + task.id() + ": " + task.parents());
      }
      boolean succeeded = task.state() == TaskState.SUCCEEDED;
      if (succeeded && !own.values().equals(task.values())) {
        found.add("values of " + task.id() + ": " + task.values() + " not " + own.values());
      }
      if (!succeeded && !task.values().isEmpty()) {
        found.add(task.id() + " is " + task.state() + " and has " + task.values());
      }
      Duration parts = task.queued().plus(task.running()).plus(task.backoff());
      if (!parts.equals(task.total())) {
        found.add("times of " + task.id() + ": " + parts + " not " + task.total());
      }
    }
    return found;
  }

  /** What must come of it if no clock has a part in it; else nothing is known beforehand. */
  private static Map<String, ExpectedTask> expected(Scenario scenario) {
    Map<String, ExpectedTask> byId = new HashMap<>();
    if (scenario.plan().steps().stream().anyMatch(step -> step.timeout().isPresent())) {
      return byId;
    }
    CalmScenarios.expected(scenario).forEach(task -> byId.put(task.id(), task));
    return byId;
  }
}
