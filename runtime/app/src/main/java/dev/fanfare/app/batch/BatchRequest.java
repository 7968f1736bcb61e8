package dev.fanfare.app.batch;

import java.nio.file.Path;
import java.util.Set;

/**
 * The batch tool that a front wants.
 *
 * @param store the store's location, as {@link dev.fanfare.store.Store#open(String)} takes it
 * @param queue the name of the tool's queue
 * @param allowed which of the functions that come along are allowed, by {@link
 *     dev.fanfare.queue.QueueFunctions#ALLOWABLE}
 * @param exportDirectory where {@code export} writes
 */
public record BatchRequest(String store, String queue, Set<String> allowed, Path exportDirectory) {

  /** The queue that is used where none is named. */
  public static final String QUEUE = "batch";

  /** The store that is used where none is named. */
  public static final String STORE = ".fanfare/store.db";

  /** Copies the words. */
  public BatchRequest {
    allowed = Set.copyOf(allowed);
  }
}
