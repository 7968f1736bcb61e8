package dev.fanfare.app.batch;

import dev.fanfare.app.AppContext;
import dev.fanfare.queue.QueueFunctions;
import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The batch tool, open on its store. Thread-safe; to be closed. */
public final class BatchTool implements AutoCloseable {

  private final Store store;
  private final BatchService service;

  private BatchTool(Store store, BatchService service) {
    this.store = store;
    this.service = service;
  }

  /**
   * Opens the tool.
   *
   * @param request the store, and what is allowed
   * @param context the bots, whose classes' functions can be called
   * @throws FanfareException if the store cannot be opened, or two functions have one name
   */
  public static BatchTool open(BatchRequest request, AppContext context) {
    List<QueueFunction> functions = functions(request, context);
    Store store = Store.open(request.store());
    return new BatchTool(
        store, BatchService.open(store, request.queue(), functions, request.exportDirectory()));
  }

  private static List<QueueFunction> functions(BatchRequest request, AppContext context) {
    List<QueueFunction> functions = new ArrayList<>(QueueFunctions.builtIn(request.allowed()));
    for (Orchestrator<?> orchestrator : context.bots().orchestrators()) {
      functions.addAll(QueueFunctions.of(orchestrator));
    }
    Set<String> names = new HashSet<>();
    for (QueueFunction function : functions) {
      if (!names.add(function.name())) {
        throw new FanfareException(
            "two functions are named '%s': give one of them another @Task(name)"
                .formatted(function.name()));
      }
    }
    return functions;
  }

  /** Calls an action: see {@link BatchService#call}. */
  public ObjectNode call(BatchAction action, @Nullable JsonNode input) {
    return service.call(action, input);
  }

  /** Waits for the workers of this process: see {@link BatchService#awaitEnd}. */
  public boolean awaitEnd(Duration wait) throws InterruptedException {
    return service.awaitEnd(wait);
  }

  /** Returns the service, for other faces of it. */
  public BatchService service() {
    return service;
  }

  /** Returns the store. */
  public Store store() {
    return store;
  }

  @Override
  public void close() {
    service.close();
    store.close();
  }
}
