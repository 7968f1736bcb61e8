package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.measure.Child;
import dev.fanfare.benchmarks.measure.Goal;
import dev.fanfare.benchmarks.measure.ProcessRow;
import dev.fanfare.benchmarks.measure.Row;
import dev.fanfare.benchmarks.measure.Unit;
import dev.fanfare.benchmarks.measure.WarmRow;
import dev.fanfare.benchmarks.process.JavacRow;
import dev.fanfare.benchmarks.process.MemoryMain;
import dev.fanfare.benchmarks.process.ReportRow;
import dev.fanfare.benchmarks.process.StartRow;
import dev.fanfare.benchmarks.warm.Audits;
import dev.fanfare.benchmarks.warm.Growth;
import dev.fanfare.benchmarks.warm.NoOpTasks;
import dev.fanfare.benchmarks.warm.Pipelines;
import dev.fanfare.benchmarks.warm.Retries;
import dev.fanfare.benchmarks.warm.Skewed;
import dev.fanfare.benchmarks.warm.Sleepers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is measured. */
final class Suite {

  private static final int ANY = 17;
  private static final int VIRTUAL_THREADS = 21;

  private static final List<String> CONTENDERS =
      List.of(
          "fanfare",
          "forkJoinInvokeAll",
          "threadPoolInvokeAll",
          "virtualThreadPerTask",
          "completableFuture");

  private Suite() {}

  static List<Row> rows() {
    return List.of(
        noOp(),
        pipeline(),
        sleep(),
        audit(),
        skewed(),
        retries(),
        memory(),
        StartRow.row(),
        new JavacRow(1),
        new JavacRow(100),
        new JavacRow(1_000),
        ReportRow.row(),
        growth("tasks", "more tasks, 2 workers", Growth.Tasks.class),
        growth("workers", "more workers, 100,000 tasks", Growth.Workers.class),
        growth("steps", "more steps in one phase, 100,000 tasks in all", Growth.Steps.class));
  }

  private static Row growth(String id, String work, Class<?> benchmarks) {
    return new WarmRow("growth-" + id, work, benchmarks, List.of(), "", ANY);
  }

  private static Row memory() {
    Map<String, Child> children = new LinkedHashMap<>();
    for (String contender : CONTENDERS) {
      children.put(contender, memory(contender));
    }
    return new ProcessRow(
        "memory",
        "memory per task when all have ended, 10,000,000 no-op tasks: records and results",
        Unit.BYTES_PER_TASK,
        List.of(
            Goal.figure("at most 64 bytes beyond the results, of 4 bytes each", 68, "fanfare"),
            Goal.ahead(1.0, "fanfare", CONTENDERS.subList(1, CONTENDERS.size()))),
        "by heap histogram",
        1,
        children);
  }

  private static Child memory(String contender) {
    // A virtual thread's stack goes with it; its future and its thread stay: a tenth is enough.
    String tasks = contender.equals("virtualThreadPerTask") ? "1000000" : "10000000";
    return Child.printing(
        Child.java(List.of("-Xmx8g"), List.of(), MemoryMain.class.getName(), contender, tasks));
  }

  private static Row noOp() {
    return new WarmRow(
        "noop",
        "1,000,000 no-op tasks, one phase, 2 workers",
        NoOpTasks.class,
        List.of(
            Goal.ahead(3.0, "fanfare", CONTENDERS.subList(1, CONTENDERS.size())),
            Goal.atMost(2.0, "floorOneThread", "fanfare"),
            Goal.atMost(2.0, "floorTwoThreads", "fanfare")),
        "",
        ANY);
  }

  private static Row pipeline() {
    return new WarmRow(
        "pipeline",
        "300 → 300 → 60 → 10 → 1 no-ops, 2 workers, warm",
        Pipelines.class,
        List.of(
            Goal.atMost(1.3, "byHand", "fanfare"),
            Goal.ahead(
                20.0,
                "fanfare",
                List.of(
                    "daggerProducers",
                    "langChain4j",
                    "springBatch",
                    "springBatchPerTask",
                    "jobRunr"))),
        "JobRunr with 32 workers, and its first review: further ones take longer",
        ANY);
  }

  private static Row sleep() {
    return new WarmRow(
        "sleep",
        "10,000 tasks that sleep 100 ms, 10,000 virtual workers",
        Sleepers.class,
        List.of(Goal.atMost(1.2, "ideal", "fanfare")),
        "StructuredTaskScope is a preview in JDK 25, and left out",
        VIRTUAL_THREADS);
  }

  private static Row audit() {
    return new WarmRow(
        "audit",
        "every class of the JDK read with ASM, 2 workers, summed up by package and module",
        Audits.class,
        List.of(Goal.atMost(1 / 0.97, "parallelStream", "fanfare")),
        "",
        ANY);
  }

  private static Row skewed() {
    return new WarmRow(
        "skewed",
        "1,000 tasks of 2 ms, 10 % of them 20 ms, 8 workers",
        Skewed.class,
        List.of(Goal.atMost(1.05, "bestForTheOrder", "fanfare")),
        "",
        ANY);
  }

  private static Row retries() {
    return new WarmRow(
        "retries",
        "100,000 tasks, 10 % fail once, 1 ms backoff, 2 workers",
        Retries.class,
        List.of(
            Goal.ahead(
                1.0,
                "fanfare",
                List.of("failsafe", "resilience4jAsync", "resilience4jOnExecutor"))),
        "",
        ANY);
  }
}
