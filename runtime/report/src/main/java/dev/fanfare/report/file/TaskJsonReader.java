package dev.fanfare.report.file;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.TaskTableBuilder;
import dev.fanfare.report.file.JsonTree.InvalidJsonException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the tasks of {@code run.json}, one at a time. */
final class TaskJsonReader {

  /** So many characters of values and inputs are kept; the tasks that follow have none. */
  private static final long MOST_VALUES = 16L << 20;

  private static final int MOST_WORKERS = 1 << 20;

  private final List<StepData> steps;
  private final int causeCount;
  private final TaskTableBuilder builder;
  private final Map<Integer, String> inputs = new HashMap<>();
  private final Map<Integer, String> values = new HashMap<>();
  private long valuesLeft = MOST_VALUES;
  private int size;
  private int step;
  private @Nullable TaskTable table;

  TaskJsonReader(List<StepData> steps, int causeCount) {
    this.steps = steps;
    this.causeCount = causeCount;
    int expected = steps.stream().mapToInt(StepData::taskCount).max().orElse(0);
    builder =
        new TaskTableBuilder(
            steps.stream().map(StepData::name).toList(),
            steps.stream().map(s -> s.shape().calledOnce()).toList(),
            Math.min(expected, 1 << 20));
  }

  void read(JsonParser in) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidJsonException("tasks is not an array");
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      new TaskRow().read(in);
    }
    int total = steps.stream().mapToInt(StepData::taskCount).sum();
    if (size != total) {
      throw new InvalidJsonException("it has " + size + " tasks, and its steps count " + total);
    }
    table = builder.build(inputs::get, values::get);
  }

  TaskTable table() {
    if (table == null) {
      throw new InvalidJsonException("tasks is missing");
    }
    return table;
  }

  List<FailureCause> causes(List<JsonTree> trees) {
    return trees.stream().map(this::cause).toList();
  }

  private FailureCause cause(JsonTree tree) {
    String first = tree.text("firstTask");
    return new FailureCause(
        tree.text("type"),
        tree.text("message"),
        tree.text("trace"),
        tree.count("count"),
        table()
            .find(first)
            .orElseThrow(() -> new InvalidJsonException("there is no task '" + first + "'")));
  }

  /** One task. Its id, step and state come before what is about it, as the writer writes them. */
  private final class TaskRow {
    private final int number = size;
    private String id = "";
    private boolean begun;
    private int attempts;
    private int refusals;
    private int worker = -1;
    private long offered;
    private long started;
    private long ended;
    private long queued;
    private long running;

    void read(JsonParser in) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw invalid("is not an object");
      }
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = in.currentName();
        in.nextToken();
        member(name, in);
      }
      requireBegun();
      if (attempts < 0 || refusals < 0 || worker < -1 || worker > MOST_WORKERS) {
        throw invalid("has attempts or a worker that there cannot be");
      }
      builder.ran(attempts, worker);
      builder.refused(refusals);
      builder.at(offered, started, ended);
      builder.took(queued, running);
    }

    private void member(String name, JsonParser in) {
      switch (name) {
        case "id" -> id = in.getString();
        case "step" -> step(in.getString());
        case "state" -> begin(in.getString());
        case "reused" -> {
          requireBegun();
          if (in.currentToken() == JsonToken.VALUE_TRUE) {
            builder.reused();
          }
        }
        case "attempts" -> attempts = in.getIntValue();
        case "refusals" -> refusals = in.getIntValue();
        case "worker" -> worker = in.getIntValue();
        case "offeredNs" -> offered = in.getLongValue();
        case "startedNs" -> started = in.getLongValue();
        case "endedNs" -> ended = in.getLongValue();
        case "queuedNs" -> queued = in.getLongValue();
        case "runningNs" -> running = in.getLongValue();
        case "parents" -> parents(in);
        case "inputs" -> inputs(in);
        case "failure" -> failure(JsonTree.read(in, "tasks[" + number + "].failure"));
        case "skippedBecauseOf" -> {
          requireBegun();
          builder.blame(in.getString());
        }
        case "value" -> keep(values, in);
        default -> in.skipChildren();
      }
    }

    private void step(String name) {
      while (!steps.get(step).name().equals(name)) {
        if (++step == steps.size()) {
          throw invalid("is of step '" + name + "', which is unknown or came before");
        }
      }
    }

    private void begin(String state) {
      if (size != number || size >= steps.get(step).endTask()) {
        throw invalid("is one more than its step counts");
      }
      builder.add(
          step, id, JsonTree.constant(TaskState.class, state, "tasks[" + number + "].state"));
      size++;
      begun = true;
    }

    private void requireBegun() {
      if (!begun) {
        throw invalid("has no id, step and state before the rest");
      }
    }

    private void parents(JsonParser in) {
      requireBegun();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        if (in.currentToken() == JsonToken.START_OBJECT) {
          JsonTree run = JsonTree.read(in, "tasks[" + number + "].parents");
          builder.parents(run.text("from"), run.text("to"));
        } else {
          builder.parent(in.getString());
        }
      }
    }

    private void failure(JsonTree failure) {
      requireBegun();
      int cause = failure.count("cause");
      if (cause >= causeCount) {
        throw invalid("failed of cause " + cause + ", which there is not");
      }
      builder.failed(cause, failure.optionalText("message"));
    }

    private void inputs(JsonParser in) {
      if (in.currentToken() != JsonToken.START_ARRAY) {
        throw invalid("has inputs that are not an array");
      }
      keep(inputs, in);
    }

    private void keep(Map<Integer, String> texts, JsonParser in) {
      if (valuesLeft <= 0) {
        in.skipChildren();
        return;
      }
      String json = JsonTree.raw(in);
      valuesLeft -= json.length();
      texts.put(number, json);
    }

    private InvalidJsonException invalid(String what) {
      return new InvalidJsonException("tasks[" + number + "] " + what);
    }
  }
}
