package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drives a worker step by step, as a thread would, in the time of a timetable. A call is made at
 * the instant it begins, and finished when the time that it takes has passed.
 */
final class SimulatedWorker implements WorkerThread {

  private final Worker worker;
  private final SimulatedTimetable timetable;
  private boolean begun;
  private boolean scheduled;
  private boolean woken;
  private boolean done;
  private boolean hangs;
  private boolean deaf;
  private boolean calls;
  private long takes;
  private SimulatedTimetable.@Nullable Appointment end;

  SimulatedWorker(Worker worker, SimulatedTimetable timetable) {
    this.worker = worker;
    this.timetable = timetable;
  }

  @Override
  public void wake() {
    begun = true;
    if (scheduled || end != null || hangs) {
      woken = true;
    } else if (!done) {
      schedule();
    }
  }

  @Override
  public void interrupt() {
    if (end != null && !deaf) {
      end.cancel();
      end = timetable.at(timetable.now(), this::finish);
    }
  }

  @Override
  public List<StackTraceElement> stack() {
    return List.of();
  }

  /** Returns whether its method is being called at this moment. */
  boolean calls() {
    return calls;
  }

  /** Its current call takes so much longer. */
  void spend(long nanos) {
    takes += nanos;
  }

  /** Its current call ignores its interrupt. */
  void deafen() {
    deaf = true;
  }

  /** Its current call never ends. */
  void hang() {
    hangs = true;
  }

  /** Returns whether it has begun, and will end or should have ended. */
  boolean isLeft() {
    return begun && !done && !hangs;
  }

  boolean isDone() {
    return done;
  }

  private void schedule() {
    scheduled = true;
    timetable.add(this::step);
  }

  private void step() {
    scheduled = false;
    woken = false;
    switch (worker.next()) {
      case CALL -> call();
      case IDLE -> {
        if (woken) {
          wake();
        }
      }
      case DONE -> done = true;
    }
  }

  private void call() {
    takes = 0;
    deaf = false;
    calls = true;
    try {
      worker.call();
    } finally {
      calls = false;
    }
    if (!hangs) {
      end = timetable.at(timetable.now() + takes, this::finish);
    }
  }

  private void finish() {
    end = null;
    worker.finish();
    if (!scheduled) {
      schedule();
    }
  }

  @Override
  public String toString() {
    String state = done ? "done" : hangs ? "hangs" : end != null ? "calls" : "rests";
    return "worker " + worker.id() + " " + state;
  }
}
