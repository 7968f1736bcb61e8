package dev.fanfare.report;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunEnvironment;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.data.TaskTableBuilder;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The data of a run of many tasks, as a crawl would leave it: three steps of the same size, times
 * spread as times are (log-normal), one task in a hundred retried, one in a thousand failed.
 */
public final class BigRun {

  private static final int WORKERS = 16;
  private static final List<String> STEPS = List.of("fetch", "parse", "score");
  private static final long[] MEDIAN = {40_000_000, 8_000_000, 2_000_000};

  private final Random random = new Random(1);
  private final int size;
  private final TaskTableBuilder tasks;
  private final List<StepData> steps = new ArrayList<>();
  private final long[] free = new long[WORKERS];
  private int failed;
  private int retried;
  private int skipped;

  private BigRun(int tasks) {
    size = tasks / STEPS.size();
    this.tasks = new TaskTableBuilder(STEPS, List.of(false, false, false), tasks);
  }

  /** A run of about so many tasks. */
  public static RunData of(int tasks) {
    return new BigRun(tasks).make();
  }

  private RunData make() {
    boolean[] missing = new boolean[size];
    long start = 0;
    for (int step = 0; step < STEPS.size(); step++) {
      failed = 0;
      retried = 0;
      skipped = 0;
      for (int i = 0; i < size; i++) {
        task(step, i, start, missing);
      }
      long end = Arrays.stream(free).max().getAsLong();
      steps.add(step(step, start, end));
      Arrays.fill(free, end);
      start = end;
    }
    int failures = steps.stream().mapToInt(s -> s.counts().failed()).sum();
    return RunData.of(
        info(start),
        new RunEnvironment("17", "VM", "OS", WORKERS, 1 << 29, "test"),
        Map.of(),
        List.of(),
        steps,
        workers(),
        List.of(
            new FailureCause("java.net.ConnectException", "refused", "", failures, firstFailed)),
        tasks.build(task -> null, task -> null));
  }

  private int firstFailed = -1;

  private void task(int step, int i, long phase, boolean[] missing) {
    String id = STEPS.get(step) + "[" + i + "]";
    boolean fails = !missing[i] && random.nextInt(1000) == 0;
    TaskState state =
        missing[i] ? TaskState.SKIPPED : fails ? TaskState.FAILED : TaskState.SUCCEEDED;
    int task = tasks.add(step, id, state);
    if (step > 0) {
      tasks.parent(STEPS.get(step - 1) + "[" + i + "]");
    }
    if (missing[i]) {
      skipped++;
      tasks.at(phase, phase, phase);
      tasks.blame(STEPS.get(step - 1) + "[" + i + "]");
      return;
    }
    int worker = 0;
    for (int other = 1; other < WORKERS; other++) {
      worker = free[other] < free[worker] ? other : worker;
    }
    int attempts = random.nextInt(100) == 0 ? 2 : 1;
    long running = (long) (MEDIAN[step] * Math.exp(random.nextGaussian() * 0.7)) * attempts;
    tasks.ran(attempts, worker);
    tasks.at(phase, free[worker], free[worker] + running);
    tasks.took(free[worker] - phase, running);
    free[worker] += running + random.nextInt(20_000);
    retried += attempts - 1;
    if (fails) {
      failed++;
      missing[i] = true;
      firstFailed = firstFailed < 0 ? task : firstFailed;
      tasks.failed(0, "refused");
    }
  }

  private StepData step(int step, long start, long end) {
    InputData.Kind kind = step == 0 ? InputData.Kind.GIVEN : InputData.Kind.EACH;
    List<String> sources = step == 0 ? List.of() : List.of(STEPS.get(step - 1));
    StepShape shape =
        new StepShape(
            false,
            "Page",
            List.of(new InputData(kind, sources, List.of())),
            Priority.MEDIUM,
            1,
            0,
            null,
            0.99,
            List.of());
    int succeeded = size - failed - skipped;
    return new StepData(
        STEPS.get(step),
        STEPS.get(step),
        step + 1,
        RunState.SUCCEEDED,
        new TaskCounts(size, succeeded, retried, failed, 0, 0, skipped),
        start,
        end,
        step * size,
        shape);
  }

  private static RunInfo info(long duration) {
    return new RunInfo(
        "0123456789ab",
        "crawl",
        "org.example.Crawl",
        RunState.SUCCEEDED,
        null,
        Instant.parse("2026-11-20T06:00:00Z"),
        duration,
        0,
        WORKERS,
        Threads.AUTO,
        1,
        false,
        0,
        List.of(),
        null,
        0);
  }

  private static List<WorkerData> workers() {
    List<WorkerData> workers = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      workers.add(new WorkerData(worker, WorkerState.COMPLETED, 1, 0, 1, ""));
    }
    return workers;
  }
}
