package dev.fanfare.bots.internal.schedule;

import dev.fanfare.api.Misfire;
import dev.fanfare.bots.model.BotSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slots of all of a bot's schedules together, and the point up to which they have been handled.
 * A slot is an instant; schedules that name the same one share it. Not thread-safe.
 *
 * <p>The slot after the current one is computed when it is asked for, and not while the bot is
 * waiting to be started for it.
 */
public final class SlotCalendar {

  /** So many missed slots are dealt with one by one. */
  public static final int MOST = 100;

  private final List<Line> lines = new ArrayList<>();

  /** Creates one whose slots come after an instant. */
  public SlotCalendar(Collection<BotSchedule> schedules, Instant after) {
    schedules.forEach(schedule -> add(schedule, after));
  }

  /** Adds a schedule whose slots come after an instant; false if it is there already. */
  public boolean add(BotSchedule schedule, Instant after) {
    return !schedules().contains(schedule) && lines.add(new Line(schedule, after));
  }

  public boolean remove(BotSchedule schedule) {
    return lines.removeIf(line -> line.schedule.equals(schedule));
  }

  public List<BotSchedule> schedules() {
    return lines.stream().map(line -> line.schedule).toList();
  }

  /** Forgets how far it was: the slots after an instant come next. */
  public void restart(Instant after) {
    lines.forEach(line -> line.moveTo(after));
  }

  /** The first slot that has not been dealt with. */
  public Optional<Instant> next() {
    Instant first = null;
    for (Line line : lines) {
      Instant slot = line.slot();
      if (slot != null && (first == null || slot.isBefore(first))) {
        first = slot;
      }
    }
    return Optional.ofNullable(first);
  }

  /**
   * Deals with every slot up to an instant; but with the first one alone if that is on time, as
   * then none has been missed.
   */
  public DueSlots take(Instant now, Misfire misfire) {
    Optional<Instant> slot = dueAt(now);
    if (slot.isEmpty()) {
      return DueSlots.NOTHING;
    }
    if (DueSlots.isOnTime(slot.get(), now)) {
      pass(slot.get());
      return DueSlots.onTime(slot.get());
    }
    List<Instant> slots = new ArrayList<>(1);
    while (slot.isPresent() && slots.size() < MOST) {
      Instant taken = slot.get();
      slots.add(taken);
      pass(taken);
      slot = dueAt(now);
    }
    if (slot.isPresent()) {
      slots.add(latest(now));
      restart(now);
    }
    return DueSlots.of(slots, now, misfire);
  }

  private void pass(Instant slot) {
    for (Line line : lines) {
      if (slot.equals(line.slot())) {
        line.moveTo(slot);
      }
    }
  }

  private Optional<Instant> dueAt(Instant now) {
    return next().filter(slot -> !slot.isAfter(now));
  }

  private Instant latest(Instant now) {
    return lines.stream()
        .flatMap(line -> line.latest(now).stream())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** One schedule, and how far its slots have been dealt with. */
  private static final class Line {

    final BotSchedule schedule;
    private Instant after;

    /** The first slot after that, if it is known and there is any. */
    private @Nullable Instant slot;

    private boolean known;

    Line(BotSchedule schedule, Instant after) {
      this.schedule = schedule;
      this.after = after;
    }

    void moveTo(Instant after) {
      this.after = after;
      known = false;
    }

    @Nullable Instant slot() {
      if (!known) {
        slot = schedule.next(after).orElse(null);
        known = true;
      }
      return slot;
    }

    /** The last slot up to an instant that has not been dealt with; found by bisection. */
    Optional<Instant> latest(Instant now) {
      Optional<Instant> low = Optional.ofNullable(slot()).filter(first -> !first.isAfter(now));
      Optional<Instant> later = low.flatMap(first -> nextUpTo(now, first));
      Instant high = now;
      while (later.isPresent()) {
        Instant middle = middle(later.get(), high);
        Optional<Instant> right = nextUpTo(now, middle);
        high = right.isPresent() ? high : middle;
        low = right.isPresent() ? right : later;
        later = nextUpTo(now, low.get());
      }
      return low;
    }

    private Optional<Instant> nextUpTo(Instant now, Instant after) {
      return schedule.next(after).filter(next -> !next.isAfter(now));
    }

    private static Instant middle(Instant from, Instant to) {
      return from.plus(Duration.between(from, to).dividedBy(2));
    }
  }
}
