package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A simulation's clock and the events that are due: at the current instant, in an order that chance
 * decides, or at later instants. Time moves only on request, and only to an instant at which an
 * event is due.
 */
final class SimulatedTimetable {

  private final @Nullable SplittableRandom chance;
  private final List<Runnable> due = new ArrayList<>();
  private final PriorityQueue<Appointment> later = new PriorityQueue<>();
  private long now;
  private long made;

  /**
   * An empty timetable.
   *
   * @param chance decides what comes first; null for what was added first
   */
  SimulatedTimetable(@Nullable SplittableRandom chance) {
    this.chance = chance;
  }

  /** Nanoseconds since the beginning. */
  long now() {
    return now;
  }

  /** Something can happen from now on. */
  void add(Runnable action) {
    due.add(action);
  }

  /**
   * Something happens at an instant.
   *
   * @param nanos when; if that has passed, it can happen from now on
   */
  Appointment at(long nanos, Runnable action) {
    Appointment appointment = new Appointment(nanos, made++, action);
    if (nanos <= now) {
      due.add(appointment);
    } else {
      later.add(appointment);
    }
    return appointment;
  }

  /** Lets one of the things happen that can; false if nothing can at this instant. */
  boolean step() {
    if (due.isEmpty()) {
      return false;
    }
    take().run();
    return true;
  }

  private Runnable take() {
    if (chance == null) {
      return due.remove(0);
    }
    int last = due.size() - 1;
    int chosen = chance.nextInt(last + 1);
    Runnable action = due.get(chosen);
    due.set(chosen, due.get(last));
    due.remove(last);
    return action;
  }

  /** Returns whether no event is due any more. */
  boolean isEmpty() {
    while (!later.isEmpty() && later.element().cancelled) {
      later.remove();
    }
    return due.isEmpty() && later.isEmpty();
  }

  /**
   * Goes to the next instant at which something happens, or to the deadline if that comes before.
   *
   * @return whether something can happen now
   */
  boolean advance(long deadline) {
    if (isEmpty() || later.element().nanos > deadline) {
      now = Math.max(now, deadline);
      return false;
    }
    now = later.element().nanos;
    while (!later.isEmpty() && later.element().nanos == now) {
      due.add(later.remove());
    }
    return true;
  }

  /** Something that will happen, unless it is taken back before. */
  static final class Appointment implements Timers.Timer, Runnable, Comparable<Appointment> {
    private final long nanos;
    private final long number;
    private final Runnable action;
    private boolean cancelled;

    private Appointment(long nanos, long number, Runnable action) {
      this.nanos = nanos;
      this.number = number;
      this.action = action;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void run() {
      if (!cancelled) {
        action.run();
      }
    }

    @Override
    public int compareTo(Appointment other) {
      return nanos != other.nanos
          ? Long.compare(nanos, other.nanos)
          : Long.compare(number, other.number);
    }
  }
}
