package dev.fanfare.queue.batch;

import dev.fanfare.queue.QueueSummary;
import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.QueuedTask;
import dev.fanfare.queue.TaskId;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.TaskRequest;
import dev.fanfare.queue.batch.BatchExport.Format;
import dev.fanfare.queue.function.JsonArguments;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The batch tool: actions on the tasks of one queue. Everything lies in the store: another process
 * sees the same, and a restart loses nothing. Thread-safe; to be closed before its store.
 */
public final class BatchService implements AutoCloseable {

  private static final int MOST_CONCURRENT = 1000;
  private static final int DEFAULT_CONCURRENT = 4;
  private static final int PAGE = 1000;
  private static final int SHOWN_FAILURES = 10;

  private final TaskQueue queue;
  private final Map<String, QueueFunction> functions = new TreeMap<>();
  private final BatchExport export;
  private final BatchRunner runner;

  private BatchService(
      TaskQueue queue, Collection<? extends QueueFunction> functions, Path exportDirectory) {
    this.queue = queue;
    functions.forEach(function -> this.functions.put(function.name(), function));
    export = new BatchExport(exportDirectory);
    runner = new BatchRunner(queue, List.copyOf(this.functions.values()));
  }

  /**
   * Opens the tool.
   *
   * @param store the open store
   * @param queue the name of its queue
   * @param functions what tasks may call
   * @param exportDirectory where {@code export} writes; created when it is needed
   */
  public static BatchService open(
      Store store,
      String queue,
      Collection<? extends QueueFunction> functions,
      Path exportDirectory) {
    return new BatchService(TaskQueue.open(store, queue), functions, exportDirectory);
  }

  /**
   * Calls an action.
   *
   * @param action the action
   * @param input its input, an object; null for none
   * @return what happened, an object; {@code message} says it in one sentence
   * @throws FanfareException if the input is wrong, or the store cannot be used; the message is one
   *     line for people
   */
  public ObjectNode call(BatchAction action, @org.jspecify.annotations.Nullable JsonNode input) {
    JsonNode given = input == null ? TaskJson.JSON.createObjectNode() : input;
    Set<String> known = new HashSet<>();
    action.input().get("properties").propertyNames().forEach(known::add);
    JsonArguments fields = JsonArguments.of(action.action(), given, known);
    return switch (action) {
      case ADD -> add(given);
      case ADD_BATCH -> addBatch(fields);
      case START -> start(fields);
      case STOP -> stop(fields);
      case STATUS -> status(fields.flag("detailed"));
      case RESULTS -> results(fields);
      case EXPORT -> export(fields);
      case CLEAR -> clear();
      case CANCEL -> cancel(fields);
    };
  }

  private TaskInput taskInput() {
    return new TaskInput(queue, functions);
  }

  private ObjectNode add(JsonNode input) {
    TaskId id = taskInput().read(input, List.of()).add();
    QueuedTask task = queue.get(id).orElseThrow();
    ObjectNode answer = TaskJson.brief(task);
    return message(
        answer,
        "task %s '%s' is %s; %s"
            .formatted(id, task.label().orElse(""), TaskJson.state(task.state()), nextAfterAdd()));
  }

  private String nextAfterAdd() {
    return runner.isRunning() ? "the batch is running" : "call start to run the batch";
  }

  private ObjectNode addBatch(JsonArguments fields) {
    JsonNode list = fields.get("tasks");
    if (list == null) {
      throw fields.missing("tasks");
    }
    if (!list.isArray() || list.isEmpty()) {
      throw fields.wrong("tasks", list, "a list of at least one task");
    }
    List<TaskRequest> tasks = taskInput().readAll(list);
    ObjectNode answer = TaskJson.JSON.createObjectNode();
    ArrayNode ids = answer.putArray("ids");
    queue.addAll(tasks).forEach(id -> ids.add(id.number()));
    answer.put("added", ids.size());
    return message(answer, "%d tasks added; %s".formatted(ids.size(), nextAfterAdd()));
  }

  private ObjectNode start(JsonArguments fields) {
    int concurrent = fields.whole("max_concurrent", DEFAULT_CONCURRENT, 1, MOST_CONCURRENT);
    Optional<Duration> timeout = fields.duration("timeout");
    boolean started = runner.start(concurrent, timeout);
    ObjectNode answer = counts();
    answer.put("started", started);
    return message(
        answer,
        started
            ? "running, %d at the same time; status tells how far it is".formatted(concurrent)
            : "it runs already; status tells how far it is");
  }

  private ObjectNode stop(JsonArguments fields) {
    boolean now = fields.flag("now");
    boolean wasRunning = runner.stop(now);
    ObjectNode answer = counts();
    answer.put("stopped", wasRunning);
    return message(
        answer,
        wasRunning
            ? now
                ? "running tasks are interrupted and wait for the next start"
                : "no further task is started; those that run go on to their end"
            : "workers of other processes stop too; none ran in this one");
  }

  private ObjectNode status(boolean detailed) {
    ObjectNode answer = counts();
    ArrayNode running = answer.putArray("running_tasks");
    Instant now = Instant.now();
    queue
        .tasks(Set.of(QueuedState.RUNNING), null, 100)
        .forEach(
            task -> {
              ObjectNode entry = TaskJson.brief(task);
              task.worker().ifPresent(worker -> entry.put("worker", worker));
              task.claimed()
                  .ifPresent(
                      since ->
                          entry.put(
                              "seconds",
                              Math.max(0, Duration.between(since, now).toMillis()) / 1e3));
              running.add(entry);
            });
    if (detailed) {
      details(answer);
    }
    long open = answer.get("open").longValue();
    String next =
        open == 0
            ? "nothing is open; results shows what came out"
            : answer.get("state").stringValue().equals("running")
                ? "it goes on"
                : "call start to run";
    return message(
        answer,
        "%d of %d ended, %d failed; %s"
            .formatted(
                answer.get("total").longValue() - open,
                answer.get("total").longValue(),
                answer.get("failed").longValue(),
                next));
  }

  private void details(ObjectNode answer) {
    ObjectNode byFunction = answer.putObject("by_function");
    queue
        .summary()
        .byFunction()
        .forEach(
            (function, states) -> {
              ObjectNode entry = byFunction.putObject(function);
              states.forEach((state, tasks) -> entry.put(TaskJson.state(state), tasks));
            });
    ArrayNode failures = answer.putArray("failures");
    queue
        .tasks(Set.of(QueuedState.DEAD), null, SHOWN_FAILURES)
        .forEach(
            task -> failures.add(TaskJson.brief(task).put("failure", task.failure().orElse(""))));
    ObjectNode callable = answer.putObject("functions");
    functions.forEach(
        (name, function) -> {
          ObjectNode entry = callable.putObject(name);
          entry.put("description", function.description());
          entry.set("params", function.parameters());
        });
  }

  private ObjectNode counts() {
    QueueSummary summary = queue.summary();
    ObjectNode answer = TaskJson.JSON.createObjectNode();
    boolean runs = runner.isRunning() || summary.count(QueuedState.RUNNING) > 0;
    answer.put("state", runs ? "running" : summary.open() > 0 ? "stopped" : "idle");
    answer.put("total", summary.total());
    answer.put("open", summary.open());
    summary.byState().forEach((state, tasks) -> answer.put(TaskJson.state(state), tasks));
    return answer;
  }

  private ObjectNode results(JsonArguments fields) {
    ObjectNode answer = TaskJson.JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    if (fields.has("id")) {
      QueuedTask task = existing(fields.whole("id", 0, 1, Integer.MAX_VALUE));
      results.add(TaskJson.whole(task).set("history", TaskJson.history(queue.history(task.id()))));
      return message(answer, "task %s is %s".formatted(task.id(), TaskJson.state(task.state())));
    }
    Set<QueuedState> states = ResultFilter.states(fields.optionalText("filter").orElse("ended"));
    int after = fields.whole("after", 0, 0, Integer.MAX_VALUE);
    int limit = fields.whole("limit", 100, 1, PAGE);
    List<QueuedTask> page = queue.tasks(states, after == 0 ? null : new TaskId(after), limit);
    page.forEach(task -> results.add(TaskJson.whole(task)));
    if (page.size() == limit) {
      answer.put("next_after", page.get(limit - 1).id().number());
      return message(answer, "%d results; call again with next_after".formatted(limit));
    }
    return message(answer, "%d results, and no more".formatted(page.size()));
  }

  private QueuedTask existing(long number) {
    return queue
        .get(new TaskId(number))
        .orElseThrow(
            () -> new BatchException("there is no task %d; results lists them".formatted(number)));
  }

  private ObjectNode export(JsonArguments fields) {
    String out = fields.optionalText("out").orElse("");
    String ending = out.toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "json";
    String format = fields.optionalText("format").orElse(ending);
    if (!format.equals("json") && !format.equals("csv")) {
      throw new BatchException("format is '%s', and must be json or csv".formatted(format));
    }
    Set<QueuedState> states = ResultFilter.states(fields.optionalText("filter").orElse("ended"));
    Path file = export.file(out.isEmpty() ? "results." + format : out);
    int written =
        export.write(file, format.equals("csv") ? Format.CSV : Format.JSON, pages(states));
    ObjectNode answer = TaskJson.JSON.createObjectNode();
    answer.put("file", file.toString());
    answer.put("tasks", written);
    return message(answer, "%d tasks written to %s".formatted(written, file));
  }

  /** Reads page by page: a batch may be larger than the memory. */
  private Iterator<QueuedTask> pages(Set<QueuedState> states) {
    return new Iterator<>() {
      private List<QueuedTask> page = queue.tasks(states, null, PAGE);
      private int next;

      @Override
      public boolean hasNext() {
        if (next == PAGE) {
          page = queue.tasks(states, page.get(PAGE - 1).id(), PAGE);
          next = 0;
        }
        return next < page.size();
      }

      @Override
      public QueuedTask next() {
        if (!hasNext()) {
          throw new java.util.NoSuchElementException();
        }
        return page.get(next++);
      }
    };
  }

  private ObjectNode clear() {
    int cleared = queue.clear();
    ObjectNode answer = counts();
    answer.put("cleared", cleared);
    return message(answer, "%d ended tasks removed".formatted(cleared));
  }

  private ObjectNode cancel(JsonArguments fields) {
    ObjectNode answer = TaskJson.JSON.createObjectNode();
    if (fields.flag("all") == fields.has("id")) {
      throw new BatchException("cancel needs either an id, or \"all\": true");
    }
    if (fields.flag("all")) {
      int cancelled = queue.cancelAll();
      answer.put("cancelled", cancelled);
      return message(answer, "%d open tasks cancelled".formatted(cancelled));
    }
    QueuedTask task = existing(fields.whole("id", 0, 1, Integer.MAX_VALUE));
    boolean cancelled = queue.cancel(task.id());
    answer.put("cancelled", cancelled ? 1 : 0);
    return message(
        answer,
        cancelled
            ? "task %s is cancelled".formatted(task.id())
            : "task %s has ended already: it is %s"
                .formatted(task.id(), TaskJson.state(task.state())));
  }

  private static ObjectNode message(ObjectNode answer, String text) {
    return answer.put("message", text);
  }

  /**
   * Waits until the workers that {@code start} began have ended: the batch is empty, or was
   * stopped, or its time is over.
   *
   * @param wait how long at most, 0 or more
   * @return whether none runs in this process
   */
  public boolean awaitEnd(Duration wait) throws InterruptedException {
    return runner.awaitEnd(wait);
  }

  /** Returns the queue that this works on. */
  public TaskQueue queue() {
    return queue;
  }

  /** Returns the functions that tasks may call, by name. */
  public List<QueueFunction> functions() {
    return new ArrayList<>(functions.values());
  }

  /** Stops the workers of this process; interrupted tasks wait for the next start. */
  @Override
  public void close() {
    runner.close();
  }
}
