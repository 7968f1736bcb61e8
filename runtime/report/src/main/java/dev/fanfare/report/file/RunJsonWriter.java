package dev.fanfare.report.file;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunEnvironment;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code run.json}: what is known of the run first, its tasks last, so that a reader who
 * wants no tasks can stop early. Times are nanoseconds from the run's start.
 */
final class RunJsonWriter {

  private final RunData run;
  private final JsonGenerator out;

  private RunJsonWriter(RunData run, JsonGenerator out) {
    this.run = run;
    this.out = out;
  }

  static void write(RunData run, Writer target) {
    try (JsonGenerator out = JsonFormat.writer(target)) {
      new RunJsonWriter(run, out).write();
    }
  }

  private void write() {
    out.writeStartObject();
    out.writeStringProperty("schema", RunJson.SCHEMA);
    run(run.info());
    environment(run.environment());
    params(run.params());
    counts(run.counts());
    array("limits", run.limits(), this::limit);
    out.writeArrayPropertyStart("steps");
    for (int step = 0; step < run.steps().size(); step++) {
      step(run.steps().get(step), run.metrics().steps().get(step));
    }
    out.writeEndArray();
    array("workers", run.workers(), this::worker);
    array("causes", run.causes(), this::cause);
    out.writeArrayPropertyStart("tasks");
    new TaskJsonWriter(run, out).write();
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private interface ElementWriter<T> {
    void write(T value);
  }

  private <T> void array(String name, List<T> elements, ElementWriter<T> writer) {
    out.writeArrayPropertyStart(name);
    elements.forEach(writer::write);
    out.writeEndArray();
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  private void optional(String name, long value) {
    if (value != 0) {
      out.writeNumberProperty(name, value);
    }
  }

  private void run(RunInfo info) {
    out.writeObjectPropertyStart("run");
    out.writeStringProperty("id", info.id());
    out.writeStringProperty("bot", info.bot());
    out.writeStringProperty("botClass", info.botClass());
    out.writeStringProperty("state", info.state().name());
    optional("reason", info.reason());
    out.writeStringProperty("startedAt", info.startedAt().toString());
    out.writeNumberProperty("durationNs", info.duration());
    out.writeNumberProperty("seed", info.seed());
    out.writeNumberProperty("workers", info.workers());
    out.writeStringProperty("threads", info.threads().name());
    out.writeNumberProperty("retries", info.retries());
    out.writeBooleanProperty("failFast", info.failFast());
    optional("timeoutNs", info.timeout());
    array("tags", info.tags(), out::writeString);
    optional("digest", info.digest());
    optional("cpuNs", info.cpu());
    out.writeEndObject();
  }

  private void environment(RunEnvironment environment) {
    out.writeObjectPropertyStart("environment");
    out.writeStringProperty("java", environment.java());
    out.writeStringProperty("vm", environment.vm());
    out.writeStringProperty("os", environment.os());
    out.writeNumberProperty("processors", environment.processors());
    out.writeNumberProperty("maxHeapBytes", environment.maxHeap());
    out.writeStringProperty("fanfare", environment.fanfare());
    out.writeEndObject();
  }

  private void params(Map<String, String> params) {
    out.writeObjectPropertyStart("params");
    params.forEach(
        (name, json) -> {
          out.writeName(name);
          out.writeRawValue(json);
        });
    out.writeEndObject();
  }

  private void counts(TaskCounts counts) {
    out.writeObjectPropertyStart("counts");
    out.writeNumberProperty("total", counts.total());
    out.writeNumberProperty("succeeded", counts.succeeded());
    out.writeNumberProperty("afterRetry", counts.afterRetry());
    out.writeNumberProperty("failed", counts.failed());
    out.writeNumberProperty("timedOut", counts.timedOut());
    out.writeNumberProperty("cancelled", counts.cancelled());
    out.writeNumberProperty("skipped", counts.skipped());
    out.writeNumberProperty("reused", counts.reused());
    out.writeEndObject();
  }

  private void limit(LimitData limit) {
    out.writeStartObject();
    out.writeStringProperty("name", limit.name());
    optional("concurrency", limit.concurrency());
    optional("permits", limit.permits());
    optional("perNs", limit.per());
    optional("refusals", limit.refusals());
    optional("pauses", limit.pauses());
    optional("pausedNs", limit.paused());
    out.writeEndObject();
  }

  private void step(StepData step, StepMetrics metrics) {
    out.writeStartObject();
    out.writeStringProperty("name", step.name());
    out.writeStringProperty("phase", step.phase());
    out.writeNumberProperty("order", step.order());
    out.writeStringProperty("state", step.state().name());
    counts(step.counts());
    out.writeNumberProperty("startedNs", step.started());
    out.writeNumberProperty("endedNs", step.ended());
    metrics(metrics);
    shape(step.shape());
    out.writeEndObject();
  }

  private void metrics(StepMetrics metrics) {
    out.writeObjectPropertyStart("metrics");
    out.writeNumberProperty("p50Ns", metrics.p50());
    out.writeNumberProperty("p95Ns", metrics.p95());
    out.writeNumberProperty("p99Ns", metrics.p99());
    out.writeNumberProperty("maxNs", metrics.max());
    out.writeNumberProperty("workNs", metrics.work());
    out.writeNumberProperty("queuedNs", metrics.queued());
    out.writeNumberProperty("backoffNs", metrics.backoff());
    out.writeNumberProperty("retries", metrics.retries());
    out.writeNumberProperty("busy", Math.round(metrics.busy() * 10_000) / 10_000.0);
    out.writeEndObject();
  }

  private void shape(StepShape shape) {
    out.writeBooleanProperty("calledOnce", shape.calledOnce());
    out.writeStringProperty("element", shape.element());
    array("inputs", shape.inputs(), this::input);
    out.writeStringProperty("priority", shape.priority().name());
    out.writeNumberProperty("retries", shape.retries());
    optional("timeoutNs", shape.timeout());
    optional("limit", shape.limit());
    out.writeNumberProperty("minSuccess", shape.minSuccess());
    array("tags", shape.tags(), out::writeString);
  }

  private void input(InputData input) {
    out.writeStartObject();
    out.writeStringProperty("kind", input.kind().name());
    array("sources", input.sources(), out::writeString);
    array("by", input.by(), out::writeString);
    out.writeEndObject();
  }

  private void worker(WorkerData worker) {
    out.writeStartObject();
    out.writeNumberProperty("id", worker.id());
    out.writeStringProperty("state", worker.state().name());
    out.writeNumberProperty("succeeded", worker.succeeded());
    out.writeNumberProperty("failed", worker.failed());
    out.writeNumberProperty("busyNs", worker.busy());
    if (!worker.label().isEmpty()) {
      out.writeStringProperty("label", worker.label());
    }
    out.writeEndObject();
  }

  private void cause(FailureCause cause) {
    out.writeStartObject();
    out.writeStringProperty("type", cause.type());
    out.writeStringProperty("message", cause.message());
    out.writeNumberProperty("count", cause.count());
    out.writeStringProperty("firstTask", run.tasks().id(cause.firstTask()));
    out.writeStringProperty("trace", cause.trace());
    out.writeEndObject();
  }
}
