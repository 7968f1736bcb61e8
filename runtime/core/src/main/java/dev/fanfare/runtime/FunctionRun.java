package dev.fanfare.runtime;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A run to be of functions, the {@code @Task} methods of a class: what {@link Fanfare#functions}
 * begins. Each call that is queued becomes one task; its id is the function's name with the number
 * of the call, such as {@code send[3]}. All calls run side by side, those of higher priority first.
 * Not for use by several threads.
 *
 * <pre>{@code
 * RunReport report = Fanfare.functions(Mailer.class)
 *     .workers(4)
 *     .queue("send", Map.of("to", "a@example.org")).priority(Priority.HIGH)
 *     .queue("send", Map.of("to", "b@example.org")).retries(5)
 *     .run();
 * }</pre>
 *
 * @param <B> the bot's class
 */
public interface FunctionRun<B> {

  /**
   * Sets the instance whose methods are called. Default: the constructor is called, once per run.
   */
  FunctionRun<B> instance(B bot);

  /**
   * Sets a parameter of the constructor.
   *
   * @throws FanfareException if it has no such parameter, or the value does not fit
   */
  FunctionRun<B> param(String name, Object value);

  /**
   * Gives the constructor a dependency by its type, as {@link BotRun#dependency(Class, Object)}
   * does; an unknown type is refused when the run starts.
   */
  <T> FunctionRun<B> dependency(Class<T> type, T value);

  /**
   * Gives the constructor a dependency by its name, as {@link BotRun#dependency(String, Object)}
   * does; an unknown name is refused when the run starts.
   */
  FunctionRun<B> dependency(String name, Object value);

  /** Makes the other dependencies, as {@link BotRun#factory} does. */
  FunctionRun<B> factory(Function<? super Class<?>, ?> factory);

  /** Sets how many calls run at the same time: 1 to 100 000, or 0 to let the runtime choose. */
  FunctionRun<B> workers(int workers);

  /** Sets the kind of the worker threads. */
  FunctionRun<B> threads(Threads threads);

  /** Sets the seed of all that is random in the run. Default: 0. */
  FunctionRun<B> seed(long seed);

  /** Adds a listener. */
  FunctionRun<B> listener(RunListener listener);

  /**
   * Calls back with the run's progress, from its start: see {@link RunHandle#onProgress}.
   *
   * @param interval between two calls, more than zero
   * @param callback what to call
   * @throws IllegalArgumentException if the interval is not more than zero
   */
  FunctionRun<B> onProgress(Duration interval, Consumer<Progress> callback);

  /** Sets the run's clock, threads, journal and other surroundings. */
  FunctionRun<B> environment(Environment environment);

  /**
   * Queues a call.
   *
   * @param function the function's name
   * @param arguments its parameters by name: values of their types, or texts that are converted
   * @return this run, with which further to settle the call just queued
   * @throws FanfareException if there is no such function, or an argument is missing, unknown or
   *     does not fit; the message names the nearest
   */
  QueuedCall<B> queue(String function, Map<String, ?> arguments);

  /**
   * Makes the calls and waits for their end.
   *
   * @return the report, also if calls failed
   * @throws FanfareException if the run cannot start
   */
  RunReport run();

  /**
   * Begins to make the calls.
   *
   * @throws FanfareException if the run cannot start
   */
  RunHandle start();

  /**
   * The call just queued, and the run that it is part of.
   *
   * @param <B> the bot's class
   */
  interface QueuedCall<B> extends FunctionRun<B> {

    /** Sets the call's priority. Default: the function's. */
    QueuedCall<B> priority(Priority priority);

    /**
     * Sets the call's attempts after its first. Default: the function's.
     *
     * @param retries 0 to 1000
     */
    QueuedCall<B> retries(int retries);
  }
}
