package dev.fanfare.runtime;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A run to be: what {@link Fanfare#bot} begins. Every setting replaces what the annotations say,
 * for this run. Not for use by several threads; may be started more than once, each time a new run.
 *
 * @param <B> the bot's class
 */
public interface BotRun<B> {

  /**
   * The instance whose methods are called. Default: the constructor is called with its parameters,
   * once per run.
   *
   * @param bot the instance; its methods are called by many threads at the same time
   */
  BotRun<B> instance(B bot);

  /**
   * Sets a parameter.
   *
   * @param name the parameter's name
   * @param value a value of its type, or a text that is converted to it
   * @throws FanfareException if the bot has no such parameter, or the value does not fit; the
   *     message names the nearest, or the type
   */
  BotRun<B> param(String name, Object value);

  /**
   * How many tasks run at the same time.
   *
   * @param workers 1 to 100 000, or 0 to let the runtime choose
   */
  BotRun<B> workers(int workers);

  /** What the workers are. */
  BotRun<B> threads(Threads threads);

  /** The seed of all that is random in the run. Default: 0. */
  BotRun<B> seed(long seed);

  /**
   * Attempts after the first, for the steps that say nothing else.
   *
   * @param retries 0 to 1000
   */
  BotRun<B> retries(int retries);

  /** Whether the first failed task cancels the rest. */
  BotRun<B> failFast(boolean failFast);

  /**
   * The instant at which {@link dev.fanfare.api.TaskContext#clock} stands. Default: when the run
   * starts.
   */
  BotRun<B> clock(Instant start);

  /** Adds a listener; it is told everything from the run's start. */
  BotRun<B> listener(RunListener listener);

  /**
   * Calls back with the run's progress, from its start: see {@link RunHandle#onProgress}.
   *
   * @param interval between two calls, more than zero
   * @param callback what to call
   * @throws IllegalArgumentException if the interval is not more than zero
   */
  BotRun<B> onProgress(Duration interval, Consumer<Progress> callback);

  /**
   * What the run takes for time, threads and the rest of the world. Default: {@link
   * dev.fanfare.runtime.Fanfare#environment}.
   */
  BotRun<B> environment(Environment environment);

  /**
   * Starts the run and waits for its end. If the waiting thread is interrupted, the run is
   * cancelled, and the thread's interrupt flag is set on return.
   *
   * @return the report, also if the run failed
   * @throws FanfareException if the run cannot start: a required parameter is missing, the
   *     constructor threw
   */
  RunReport run();

  /**
   * Starts the run.
   *
   * @throws FanfareException if the run cannot start
   */
  RunHandle start();
}
