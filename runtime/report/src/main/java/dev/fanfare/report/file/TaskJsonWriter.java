package dev.fanfare.report.file;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.TaskValues;
import tools.jackson.core.JsonGenerator;

/** Writes the tasks of {@code run.json}, each as an object. */
final class TaskJsonWriter {

  /** So many characters of values and inputs are written; the tasks that follow have none. */
  private static final long MOST_VALUES = 256L << 20;

  private final RunData run;
  private final JsonGenerator out;
  private long valuesLeft = MOST_VALUES;

  TaskJsonWriter(RunData run, JsonGenerator out) {
    this.run = run;
    this.out = out;
  }

  void write() {
    for (int task = 0; task < run.tasks().size(); task++) {
      task(run.tasks(), task);
    }
  }

  private void task(TaskTable tasks, int task) {
    out.writeStartObject();
    out.writeStringProperty("id", tasks.id(task));
    out.writeStringProperty("step", run.steps().get(tasks.step(task)).name());
    out.writeStringProperty("state", tasks.state(task).name());
    if (tasks.reused(task)) {
      out.writeBooleanProperty("reused", true);
    }
    out.writeNumberProperty("attempts", tasks.attempts(task));
    if (tasks.refusals(task) > 0) {
      out.writeNumberProperty("refusals", tasks.refusals(task));
    }
    out.writeNumberProperty("worker", tasks.worker(task));
    out.writeNumberProperty("offeredNs", tasks.offered(task));
    out.writeNumberProperty("startedNs", tasks.started(task));
    out.writeNumberProperty("endedNs", tasks.ended(task));
    out.writeNumberProperty("queuedNs", tasks.queued(task));
    out.writeNumberProperty("runningNs", tasks.running(task));
    out.writeNumberProperty("backoffNs", tasks.backoff(task));
    out.writeArrayPropertyStart("parents");
    tasks.forEachParentRange(task, this::parents);
    out.writeEndArray();
    if (run.tellsInputs(task)) {
      kept("inputs", tasks::inputs, task);
    }
    if (tasks.cause(task) >= 0) {
      failure(tasks, task);
    }
    if (tasks.blamed(task) >= 0) {
      out.writeStringProperty("skippedBecauseOf", tasks.id(tasks.blamed(task)));
    }
    kept("value", tasks::value, task);
    out.writeEndObject();
  }

  /** One or two by name, more by the first and the last. */
  private void parents(int first, int count) {
    if (count > 2) {
      out.writeStartObject();
      out.writeStringProperty("from", run.tasks().id(first));
      out.writeStringProperty("to", run.tasks().id(first + count - 1));
      out.writeNumberProperty("count", count);
      out.writeEndObject();
      return;
    }
    for (int parent = first; parent < first + count; parent++) {
      out.writeString(run.tasks().id(parent));
    }
  }

  private void failure(TaskTable tasks, int task) {
    out.writeObjectPropertyStart("failure");
    out.writeNumberProperty("cause", tasks.cause(task));
    out.writeStringProperty("type", run.causes().get(tasks.cause(task)).type());
    String message = tasks.message(task);
    if (message != null) {
      out.writeStringProperty("message", message);
    }
    out.writeEndObject();
  }

  private void kept(String name, TaskValues values, int task) {
    String json = valuesLeft > 0 ? values.json(task) : null;
    if (json != null) {
      valuesLeft -= json.length();
      out.writeName(name);
      out.writeRawValue(json);
    }
  }
}
