package dev.fanfare.report.file;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.WorkerLanes;
import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a trace in Chrome's event format, which Perfetto opens: a lane for the phases, one for
 * every worker, and each task's last attempt on the lane of its worker.
 *
 * @see <a href="https://perfetto.dev/docs/getting-started/other-formats">Perfetto, other
 *     formats</a>
 */
final class ChromeTrace {

  private static final int PROCESS = 1;
  private static final int PHASE_LANE = 0;

  private final RunData run;
  private final JsonGenerator out;

  private ChromeTrace(RunData run, JsonGenerator out) {
    this.run = run;
    this.out = out;
  }

  static void write(RunData run, Writer target) {
    try (JsonGenerator out = JsonFormat.writer(target)) {
      new ChromeTrace(run, out).write();
    }
  }

  private void write() {
    out.writeStartObject();
    out.writeStringProperty("displayTimeUnit", "ms");
    out.writeArrayPropertyStart("traceEvents");
    label("process_name", PHASE_LANE, run.info().bot() + " " + run.info().id());
    label("thread_name", PHASE_LANE, "phases");
    int workers = run.workers().stream().mapToInt(w -> w.id() + 1).max().orElse(0);
    for (int worker = 0; worker < Math.max(workers, run.info().workers()); worker++) {
      label("thread_name", worker + 1, run.workerName(worker));
    }
    run.metrics().phases().forEach(this::phase);
    long[] starts = WorkerLanes.starts(run.tasks());
    for (int task = 0; task < starts.length; task++) {
      if (run.tasks().worker(task) >= 0) {
        task(run.tasks(), task, starts[task]);
      }
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private void label(String what, int lane, String name) {
    out.writeStartObject();
    out.writeStringProperty("name", what);
    out.writeStringProperty("ph", "M");
    out.writeNumberProperty("pid", PROCESS);
    out.writeNumberProperty("tid", lane);
    out.writeObjectPropertyStart("args");
    out.writeStringProperty("name", name);
    out.writeEndObject();
    out.writeEndObject();
  }

  private void phase(PhaseMetrics phase) {
    start(run.name(phase), "phase", PHASE_LANE, phase.started(), phase.ended());
    out.writeNumberProperty("order", phase.order());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void task(TaskTable tasks, int task, long started) {
    String category = run.steps().get(tasks.step(task)).name();
    start(tasks.id(task), category, tasks.worker(task) + 1, started, tasks.ended(task));
    out.writeStringProperty("state", tasks.state(task).name());
    out.writeNumberProperty("attempts", tasks.attempts(task));
    out.writeNumberProperty("queuedMs", micros(tasks.queued(task)).movePointLeft(3));
    if (tasks.cause(task) >= 0) {
      out.writeStringProperty("failure", run.causes().get(tasks.cause(task)).type());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Begins an event; its arguments follow. */
  private void start(String name, String category, int lane, long from, long to) {
    out.writeStartObject();
    out.writeStringProperty("name", name);
    out.writeStringProperty("cat", category);
    out.writeStringProperty("ph", "X");
    out.writeNumberProperty("pid", PROCESS);
    out.writeNumberProperty("tid", lane);
    out.writeNumberProperty("ts", micros(from));
    out.writeNumberProperty("dur", micros(Math.max(0, to - from)));
    out.writeObjectPropertyStart("args");
  }

  private static BigDecimal micros(long nanos) {
    return BigDecimal.valueOf(nanos, 3);
  }
}
