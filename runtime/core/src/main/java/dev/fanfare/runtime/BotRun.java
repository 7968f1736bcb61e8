package dev.fanfare.runtime;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.RunCassette;
import dev.fanfare.runtime.spi.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A run to be: what {@link Fanfare#bot} begins. Every setting replaces what the annotations say,
 * for this run. Not for use by several threads; may be started more than once, each time a new run.
 *
 * @param <B> the bot's class
 */
public interface BotRun<B> {

  /**
   * Sets the instance whose methods are called. Default: the constructor is called with its
   * parameters and dependencies, once per run.
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
   * Gives the constructor an object for each of its parameters of a type that have no {@link
   * dev.fanfare.api.Param}. It comes before what a factory or the bot's class gives.
   *
   * @param type exactly the parameter's type, without type arguments
   * @param value the object
   * @param <T> the parameter's type
   * @throws FanfareException if the constructor has no such parameter; the message names those that
   *     it has
   */
  <T> BotRun<B> dependency(Class<T> type, T value);

  /**
   * Gives the constructor an object for one of its parameters that have no {@link
   * dev.fanfare.api.Param}; for a constructor that has several of one type.
   *
   * @param name the parameter's name
   * @param value an object of its type
   * @throws FanfareException if the constructor has no such parameter, or the object is of another
   *     type
   */
  BotRun<B> dependency(String name, Object value);

  /**
   * Makes the dependencies that no {@code dependency} call gives, such as {@code
   * injector::getInstance} of Guice or {@code context::getBean} of Spring. It is called when the
   * run starts, on the thread that starts it.
   *
   * @param factory takes a parameter's type without type arguments; may return null to leave the
   *     dependency to the {@link dev.fanfare.runtime.spi.BotFactory}s of the class path and to the
   *     bot's class
   */
  BotRun<B> factory(Function<? super Class<?>, ?> factory);

  /**
   * Sets how many tasks run at the same time.
   *
   * @param workers 1 to 100 000, or 0 to let the runtime choose
   */
  BotRun<B> workers(int workers);

  /** Sets the kind of the worker threads. */
  BotRun<B> threads(Threads threads);

  /** Sets the seed of all that is random in the run. Default: 0. */
  BotRun<B> seed(long seed);

  /**
   * Attempts after the first, for the steps that say nothing else.
   *
   * @param retries 0 to 1000
   */
  BotRun<B> retries(int retries);

  /** Sets whether the first failed task cancels the rest. */
  BotRun<B> failFast(boolean failFast);

  /**
   * Sets the instant at which {@link dev.fanfare.api.TaskContext#clock} stands. Default: when the
   * run starts.
   */
  BotRun<B> clock(Instant start);

  /** Adds a listener; it receives every event from the run's start. */
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
   * Sets the run's clock, threads, journal and other surroundings. Default: {@link
   * dev.fanfare.runtime.Fanfare#environment}.
   */
  BotRun<B> environment(Environment environment);

  /**
   * Sets where the tasks of phases run. Default: in this process. With one, {@link #workers} and
   * {@link #threads} say nothing: there are twice as many chunks as the executor has slots.
   *
   * @param executor the place, such as a cluster; stays open
   */
  BotRun<B> engine(PhaseExecutor executor);

  /**
   * Sets where the run is recorded, so that it can be resumed. Default: nowhere.
   *
   * @param store the store; stays open
   */
  BotRun<B> store(RunStore store);

  /**
   * Sets where the calls of the steps that {@link dev.fanfare.api.Task#cassette} marks are recorded
   * or replayed from. Default: nowhere. Not together with {@link #engine}.
   *
   * @param cassette such as {@code Cassette.replay(path)} of fanfare-cassette
   */
  BotRun<B> cassette(RunCassette cassette);

  /**
   * Sets another recorded run of the same bot whose successes stand for calls with equal inputs and
   * code.
   *
   * @param runId its id, a unique beginning of it, or {@code last}
   */
  BotRun<B> reuse(String runId);

  /**
   * Adds what is called whatever is recorded.
   *
   * @param selectors {@code step:NAME}, {@code task:ID}, or {@code all}
   */
  BotRun<B> rerun(String... selectors);

  /**
   * Adds steps whose recorded successes count although their code has changed.
   *
   * @param steps their names
   */
  BotRun<B> trust(String... steps);

  /**
   * Resumes a recorded run and waits for its end: with its id, seed and clock, and with its
   * parameters where none is set here. Tasks whose success is recorded are not called again.
   *
   * @param runId its id, a unique beginning of it, or {@code last}
   * @return the report of the whole run
   * @throws FanfareException if no store is set, there is no such run, a process is working on it,
   *     or the run cannot start
   */
  RunReport resume(String runId);

  /**
   * Resumes a recorded run, as {@link #resume} does, without waiting for its end.
   *
   * @param runId its id, a unique beginning of it, or {@code last}
   * @throws FanfareException as {@link #resume} throws it
   */
  RunHandle startResumed(String runId);

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
