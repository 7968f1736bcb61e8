package dev.fanfare.runtime;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.internal.pool.BatchRun;
import dev.fanfare.runtime.internal.pool.WorkSettings;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function over a list of items, one task each, on the same engine that runs bots. Not for use by
 * several threads; may be run more than once.
 *
 * <pre>{@code
 * BatchResult<URI, Page> pages = Batch.of(uris).workers(4).retries(3).run(uri -> fetch(uri));
 * pages.values();                                       // those that came, in the items' order
 * pages.failures().forEach(failed -> log(failed.item(), failed.cause()));
 * }</pre>
 *
 * @param <I> the items' type
 */
public final class Batch<I> {

  private final Collection<I> items;
  private final WorkSettings settings = new WorkSettings("batch", Fanfare.environment());
  private @Nullable Function<? super I, ?> priorityBy;
  private @Nullable Duration interval;
  private @Nullable Consumer<Progress> callback;

  private Batch(Collection<I> items) {
    this.items = items;
  }

  /**
   * Begins a batch.
   *
   * @param items what to work on; copied when the batch is run, null elements are allowed
   * @param <I> their type
   */
  public static <I> Batch<I> of(Collection<I> items) {
    return new Batch<>(items);
  }

  /** Sets the name of the run and of its one step, in ids, events and reports. Default: "batch". */
  public Batch<I> name(String name) {
    settings.name(name);
    return this;
  }

  /**
   * Sets how many items are worked on at the same time, 1 to 100 000. Default: 0, chosen by the
   * runtime.
   */
  public Batch<I> workers(int workers) {
    settings.workers(workers);
    return this;
  }

  /** Sets the kind of the worker threads. Default: AUTO. */
  public Batch<I> threads(Threads threads) {
    settings.threads(threads);
    return this;
  }

  /** Attempts after an item's first, 0 to 1000. Default: 0. */
  public Batch<I> retries(int retries) {
    settings.retries(retries);
    return this;
  }

  /**
   * Sets the wait of a failed item before its next attempt. Default: {@link BackoffPlan#DEFAULT}.
   */
  public Batch<I> backoff(BackoffPlan backoff) {
    settings.backoff(backoff);
    return this;
  }

  /** Sets the limit for one attempt, more than zero. Default: none. */
  public Batch<I> timeout(Duration timeout) {
    settings.timeout(timeout);
    return this;
  }

  /**
   * Sets the function that gives each item's priority.
   *
   * @param priority gives a {@link dev.fanfare.api.Priority}, or an {@code int} or {@code long},
   *     the smallest first; items that are alike keep their order
   */
  public Batch<I> priorityBy(Function<? super I, ?> priority) {
    priorityBy = priority;
    return this;
  }

  /** Sets whether the first item that fails cancels the rest. Default: no. */
  public Batch<I> failFast(boolean failFast) {
    settings.failFast(failFast);
    return this;
  }

  /**
   * Calls back with the progress, workers included, at an interval and once at the end; as {@link
   * RunHandle#onProgress}.
   */
  public Batch<I> onProgress(Duration every, Consumer<Progress> progress) {
    interval = every;
    callback = progress;
    return this;
  }

  /** Sets the batch's clock, threads, journal and other surroundings. */
  public Batch<I> environment(Environment environment) {
    settings.environment(environment);
    return this;
  }

  /**
   * Works on all items and waits for the end. An interrupt of the waiting thread cancels the rest.
   *
   * @param work what to do with each
   * @param <O> the type of the result of one
   * @return the results of all, also if some failed
   */
  public <O> BatchResult<I, O> run(BatchWork<? super I, ? extends O> work) {
    return new BatchRun<I, O>(
            settings, items, (owner, call) -> work.apply(call.<I>get(0)), priorityBy)
        .run(interval, callback);
  }
}
