package dev.fanfare.launcher.signal;

import dev.fanfare.runtime.RunHandle;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * The reaction of a run to requests to end the process. A first Ctrl-C lets running tasks finish; a
 * second interrupts them; a third ends the process at once. A request to terminate lets them finish
 * too, for a time. Thread-safe.
 */
public final class RunInterruption {

  private static final int MOST_NAMED = 3;

  /** Running work that can be asked to end. No method waits. */
  public interface InterruptibleWork {

    /** Starts nothing more; running parts may go on. */
    void drain();

    /** Interrupts the running parts. */
    void cancel();

    /** Returns what the parts of the work are called in messages. */
    default String parts() {
      return "tasks";
    }

    /** Returns whether running parts are interrupted after the grace without another request. */
    default boolean drainsInTime() {
      return false;
    }

    /** Returns the names of the running parts. */
    List<String> running();

    /**
     * Returns the work of a bot's run.
     *
     * @param run completed when it starts; what is asked before holds from its start on
     */
    static InterruptibleWork of(CompletableFuture<RunHandle> run) {
      return new InterruptibleWork() {
        @Override
        public void drain() {
          CompletableFuture<Void> unused = run.thenAccept(RunHandle::drain);
        }

        @Override
        public void cancel() {
          CompletableFuture<Void> unused = run.thenAccept(RunHandle::cancel);
        }

        @Override
        public List<String> running() {
          return run.isDone() ? tasks(run.join()) : List.of();
        }

        private List<String> tasks(RunHandle started) {
          return started.progress().workers().stream()
              .flatMap(worker -> worker.task().stream())
              .sorted()
              .toList();
        }
      };
    }
  }

  /** Calls back later, on any thread. */
  @FunctionalInterface
  interface DelayedCalls {
    /**
     * Calls an action once.
     *
     * @param delay from now
     * @param action what to call
     */
    void after(Duration delay, Runnable action);
  }

  private final InterruptibleWork work;
  private final Consumer<String> say;
  private final Duration grace;
  private final DelayedCalls later;
  private final IntConsumer halt;
  private int requests;
  private int exitCode;

  /**
   * An interruption without a request so far.
   *
   * @param work what is to end
   * @param say takes sentences for the user
   * @param grace how long running tasks may go on when the process is asked to terminate
   * @param later measures it
   * @param halt ends the process at once, with the exit code of the signal that came last
   */
  RunInterruption(
      InterruptibleWork work,
      Consumer<String> say,
      Duration grace,
      DelayedCalls later,
      IntConsumer halt) {
    this.work = work;
    this.say = say;
    this.grace = grace;
    this.later = later;
    this.halt = halt;
  }

  /**
   * Returns an interruption without a request so far, in real time, which ends this process.
   *
   * @param work what is to end
   * @param say takes sentences for the user
   * @param grace how long running tasks may go on when the process is asked to terminate
   */
  public static RunInterruption of(InterruptibleWork work, Consumer<String> say, Duration grace) {
    return new RunInterruption(
        work,
        say,
        grace,
        (delay, action) ->
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(action),
        code -> Runtime.getRuntime().halt(code));
  }

  /** Takes a Ctrl-C. */
  public void interrupt() {
    String limit = work.drainsInTime() ? limit() + ", " : "";
    request(130, limit + "Ctrl-C again interrupts them");
  }

  /** Takes a request to terminate. */
  public void terminate() {
    int earlier = request(143, limit());
    if (earlier == 0) {
      later.after(grace, () -> cancel("their time is over"));
    }
  }

  /** Interrupts the running tasks, because the process is being shut down. */
  public void abort() {
    count(143);
    work.cancel();
  }

  /** Returns the exit code of the first request; empty if there was none. */
  public synchronized OptionalInt exitCode() {
    return requests == 0 ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  private int request(int code, String outlook) {
    int earlier = count(code);
    if (earlier > 1) {
      halt.accept(code);
    }
    // Signals come on threads of their own: what the first one leads to is done first.
    synchronized (work) {
      if (earlier == 0) {
        work.drain();
        List<String> running = work.running();
        say.accept(
            "no more "
                + work.parts()
                + " are started; "
                + (running.isEmpty() ? "none is running" : named(running) + "; " + outlook));
      } else if (earlier == 1) {
        cancel("asked again");
      }
    }
    return earlier;
  }

  private synchronized int count(int code) {
    if (requests == 0) {
      exitCode = code;
    }
    return requests++;
  }

  private void cancel(String why) {
    say.accept(why + ": running " + work.parts() + " are interrupted");
    work.cancel();
  }

  private String limit() {
    return "they have " + grace.toSeconds() + " s";
  }

  private static String named(List<String> running) {
    String first = running.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = running.size() - MOST_NAMED;
    if (more > 0) {
      return first + " and " + more + " more are still running";
    }
    return first + (running.size() == 1 ? " is still running" : " are still running");
  }
}
