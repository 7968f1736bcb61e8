package dev.fanfare.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.api.Priority;
import dev.fanfare.queue.function.FunctionContext;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.store.Store;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Workers that call functions for the tasks of a queue. */
@Timeout(60)
class RunningWorkersTest {

  /** A function that is written as a lambda. */
  private record TestFunction(String name, Body body) implements QueueFunction {

    interface Body {
      Object call(JsonNode arguments, FunctionContext context) throws Exception;
    }

    @Override
    public String description() {
      return "a test";
    }

    @Override
    public JsonNode parameters() {
      return QueueJson.MAPPER.createObjectNode();
    }

    @Override
    public void check(JsonNode arguments) {}

    @Override
    public Object call(JsonNode arguments, FunctionContext context) throws Exception {
      return body.call(arguments, context);
    }
  }

  private static QueueFunction function(String name, TestFunction.Body body) {
    return new TestFunction(name, body);
  }

  private static QueuedTask task(TaskQueue queue, TaskId id) {
    return queue.get(id).orElseThrow();
  }

  @OnEveryDatabase
  void callsEveryTaskAndKeepsWhatItReturns(TestDatabase where) throws Exception {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "work");
      QueueFunction square =
          function(
              "square",
              (arguments, context) ->
                  Map.of("square", arguments.get("n").intValue() * arguments.get("n").intValue()));
      List<TaskId> ids = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 50; i++) {
        ids.add(queue.add("square", Map.of("n", i)));
      }
      try (RunningWorkers workers = QueueWorkers.of(List.of(square)).on(queue).workers(4).start()) {
        workers.awaitDrained();
        assertEquals(50, workers.counts().succeeded());
      }
      assertEquals("{\"square\":49}", task(queue, ids.get(7)).result().orElseThrow());
      assertEquals(50, queue.summary().count(QueuedState.SUCCEEDED));
    }
  }

  @OnEveryDatabase
  void callsInTheOrderOfPriorities(TestDatabase where) throws Exception {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "work");
      List<String> order = new CopyOnWriteArrayList<>();
      QueueFunction note =
          function("note", (arguments, context) -> order.add(arguments.get("n").stringValue()));
      queue.task("note").data(Map.of("n", "low")).priority(Priority.LOW).add();
      queue.task("note").data(Map.of("n", "medium")).add();
      queue.task("note").data(Map.of("n", "critical")).priority(Priority.CRITICAL).add();
      try (RunningWorkers workers = QueueWorkers.of(List.of(note)).on(queue).workers(1).start()) {
        workers.awaitDrained();
      }
      assertEquals(List.of("critical", "medium", "low"), order);
    }
  }

  @OnEveryDatabase
  void aFailureIsTriedAgainAndARefusalSpendsNoAttempt(TestDatabase where) throws Exception {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "work");
      QueueFunction flaky =
          function(
              "flaky",
              (arguments, context) -> {
                if (context.fence() == 1) {
                  throw new Overloaded();
                }
                if (context.attempt() == 1) {
                  throw new IllegalStateException("once");
                }
                return context.attempt();
              });
      TaskId id = queue.task("flaky").retries(1).backoff(Duration.ofMillis(1)).add();
      TaskId hopeless = queue.task("hopeless").add();
      QueueFunction never =
          function(
              "hopeless",
              (arguments, context) -> {
                throw new StackOverflowError();
              });
      try (RunningWorkers workers =
          QueueWorkers.of(List.of(flaky, never)).on(queue).workers(2).start()) {
        workers.awaitDrained();
      }
      assertEquals("2", task(queue, id).result().orElseThrow());
      assertEquals(1, task(queue, id).refusals());
      assertEquals(QueuedState.DEAD, task(queue, hopeless).state());
      assertEquals("StackOverflowError", task(queue, hopeless).failure().orElseThrow());
    }
  }

  @OnEveryDatabase
  void anAttemptPastItsLimitFailsEvenIfItIgnoresTheInterrupt(TestDatabase where) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "work");
      QueueFunction deaf =
          function(
              "deaf",
              (arguments, context) -> {
                while (end.getCount() > 0) {
                  Thread.onSpinWait();
                }
                return null;
              });
      TaskId id = queue.task("deaf").timeout(Duration.ofMillis(50)).add();
      TaskId next = queue.task("next").add();
      QueueFunction next1 = function("next", (arguments, context) -> 1);
      try (RunningWorkers workers =
          QueueWorkers.of(List.of(deaf, next1)).on(queue).workers(1).start()) {
        workers.awaitDrained();
        assertEquals(QueuedState.DEAD, task(queue, id).state());
        assertEquals("timed out after PT0.05S", task(queue, id).failure().orElseThrow());
        assertEquals(QueuedState.SUCCEEDED, task(queue, next).state());
        end.countDown();
      }
    }
  }

  @OnEveryDatabase
  void interruptsWhatIsCancelledAndGivesBackWhatItStops(TestDatabase where) throws Exception {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = TaskQueue.open(store, "work");
      CountDownLatch bothRun = new CountDownLatch(2);
      QueueFunction hang =
          function(
              "hang",
              (arguments, context) -> {
                bothRun.countDown();
                new CountDownLatch(1).await();
                return null;
              });
      TaskId cancelled = queue.task("hang").retries(5).add();
      TaskId stopped = queue.task("hang").add();
      try (RunningWorkers workers = QueueWorkers.of(List.of(hang)).on(queue).workers(2).start()) {
        bothRun.await();
        assertTrue(queue.cancel(cancelled));
        while (task(queue, cancelled).state() == QueuedState.RUNNING) {
          Thread.onSpinWait();
        }
        workers.stopNow();
      }
      assertEquals(QueuedState.CANCELLED, task(queue, cancelled).state());
      assertEquals(QueuedState.READY, task(queue, stopped).state());
      assertEquals(0, task(queue, stopped).attempts());
      assertTrue(queue.claim("later", Set.of("hang")) instanceof Claimed);
    }
  }

  /** An exception of the user's own that says when to come again. */
  private static final class Overloaded extends Exception implements CallRefusal {
    private static final long serialVersionUID = 1;

    @Override
    public Duration retryAfter() {
      return Duration.ofMillis(1);
    }
  }
}
