package dev.fanfare.report.file;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunBrief.StepBrief;
import dev.fanfare.report.data.RunEnvironment;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.file.JsonTree.InvalidJsonException;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes records of the objects that stand before the tasks in {@code run.json}. */
final class JsonParts {

  private JsonParts() {}

  static RunInfo info(JsonTree run) {
    int workers = run.count("workers");
    if (workers < 1 || workers > 100_000) {
      throw new InvalidJsonException("run.workers is not within 1 to 100000: " + workers);
    }
    return new RunInfo(
        run.text("id"),
        run.text("bot"),
        run.text("botClass"),
        run.constant("state", RunState.class),
        run.optionalText("reason"),
        Instant.parse(run.text("startedAt")),
        run.number("durationNs"),
        run.number("seed"),
        workers,
        run.constant("threads", Threads.class),
        run.count("retries"),
        run.flag("failFast"),
        run.optionalNumber("timeoutNs"),
        run.texts("tags"),
        run.optionalText("digest"),
        run.optionalNumber("cpuNs"));
  }

  static RunEnvironment environment(JsonTree tree) {
    return new RunEnvironment(
        tree.text("java"),
        tree.text("vm"),
        tree.text("os"),
        tree.count("processors"),
        tree.number("maxHeapBytes"),
        tree.text("fanfare"));
  }

  static LimitData limit(JsonTree tree) {
    return new LimitData(
        tree.text("name"),
        tree.optionalCount("concurrency"),
        tree.optionalCount("permits"),
        tree.optionalNumber("perNs"),
        tree.optionalCount("refusals"),
        tree.optionalCount("pauses"),
        tree.optionalNumber("pausedNs"));
  }

  static WorkerData worker(JsonTree tree) {
    return new WorkerData(
        tree.count("id"),
        tree.constant("state", WorkerState.class),
        tree.number("succeeded"),
        tree.number("failed"),
        tree.number("busyNs"),
        Objects.requireNonNullElse(tree.optionalText("label"), ""));
  }

  static List<StepData> steps(List<JsonTree> trees) {
    List<StepData> steps = new ArrayList<>();
    int first = 0;
    for (JsonTree tree : trees) {
      StepData step = step(tree, first);
      first = Math.addExact(first, step.taskCount());
      steps.add(step);
    }
    return steps;
  }

  static StepData step(JsonTree tree, int first) {
    return new StepData(
        tree.text("name"),
        tree.text("phase"),
        Math.toIntExact(tree.number("order")),
        tree.constant("state", RunState.class),
        counts(tree.object("counts")),
        tree.number("startedNs"),
        tree.number("endedNs"),
        first,
        shape(tree));
  }

  static TaskCounts counts(JsonTree tree) {
    return new TaskCounts(
        tree.count("total"),
        tree.count("succeeded"),
        tree.count("afterRetry"),
        tree.count("failed"),
        tree.count("timedOut"),
        tree.count("cancelled"),
        tree.count("skipped"),
        tree.optionalCount("reused"));
  }

  static StepShape shape(JsonTree tree) {
    return new StepShape(
        tree.flag("calledOnce"),
        tree.text("element"),
        tree.objects("inputs").stream().map(JsonParts::input).toList(),
        tree.constant("priority", Priority.class),
        tree.count("retries"),
        tree.optionalNumber("timeoutNs"),
        tree.optionalText("limit"),
        tree.share("minSuccess"),
        tree.texts("tags"));
  }

  static InputData input(JsonTree tree) {
    return new InputData(
        tree.constant("kind", InputData.Kind.class), tree.texts("sources"), tree.texts("by"));
  }

  static StepBrief stepBrief(JsonTree tree) {
    JsonTree metrics = tree.object("metrics");
    return new StepBrief(
        tree.text("name"),
        Math.max(0, tree.number("endedNs") - tree.number("startedNs")),
        metrics.number("p50Ns"),
        metrics.number("p95Ns"),
        metrics.number("maxNs"),
        counts(tree.object("counts")));
  }
}
