package dev.fanfare.bots.internal.schedule;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The next slots of all clients, ordered by wall-clock time. Thread-safe; its lock is a leaf.
 *
 * <p>There is one timer: for the first slot, but for a second at most ({@link
 * dev.fanfare.runtime.spi.TimeSource#watchInterval}), since no notice reaches a program when the
 * wall clock is set or the machine has slept. When slots have come, a background thread handles
 * them in their order: all bots that are due are started before the next slot of any of them is
 * looked for. If the clock is set back by up to three hours, slots that were handled do not come
 * again; if by more, the old time was wrong, and every bot restarts from the new one. (Vixie cron
 * draws the line at three hours too.)
 */
public final class SlotQueue {

  private static final System.Logger LOG = System.getLogger("dev.fanfare.bots.BotManager");
  private static final Duration CORRECTION = Duration.ofHours(3);

  /** The owner of slots in the queue. Called without this queue's lock. */
  public interface Client {

    /** Deals with the slots that have come up to an instant. */
    void slotsCame(Instant now);

    /** Books the next one, if there is any. */
    void bookNext();

    /** Forgets its slots, and books the first one after an instant. */
    void clockWasSet(Instant now);
  }

  private record Booking(Instant slot, long number, Client client) implements Comparable<Booking> {
    @Override
    public int compareTo(Booking other) {
      int bySlot = slot.compareTo(other.slot);
      return bySlot != 0 ? bySlot : Long.compare(number, other.number);
    }
  }

  private final Environment environment;
  private final TreeSet<Booking> bookings = new TreeSet<>();
  private final Map<Client, Booking> byClient = new HashMap<>();
  private long booked;
  private boolean open;
  private boolean dispatching;
  private @Nullable Timer timer;
  private Instant timerAt = Instant.MAX;
  private Instant latestSeen = Instant.MIN;

  public SlotQueue(Environment environment) {
    this.environment = environment;
  }

  public synchronized void open() {
    open = true;
    latestSeen = Instant.MIN;
    arm();
  }

  public synchronized void close() {
    open = false;
    disarm();
  }

  /** Says when a client's next slot is, in place of what was said before. */
  public synchronized void book(Client client, Instant slot) {
    cancel(client);
    Booking booking = new Booking(slot, booked++, client);
    bookings.add(booking);
    byClient.put(client, booking);
    if (slot.isBefore(timerAt)) {
      arm();
    }
  }

  public synchronized void cancel(Client client) {
    Booking old = byClient.remove(client);
    if (old != null) {
      bookings.remove(old);
    }
  }

  private void disarm() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    timerAt = Instant.MAX;
  }

  private void arm() {
    disarm();
    if (!open || dispatching) {
      return;
    }
    Instant now = environment.time().instant();
    Instant look = now.plus(environment.time().watchInterval());
    Instant first = bookings.isEmpty() ? look : bookings.first().slot;
    timerAt = first.isBefore(look) ? first : look;
    long nanos = timerAt.isAfter(now) ? Duration.between(now, timerAt).toNanos() : 0;
    timer = environment.timers().at(environment.time().nanoTime() + nanos, this::look);
  }

  /** Called by the timer, which must not be kept: the work is done elsewhere. */
  private synchronized void look() {
    disarm();
    if (!open || dispatching) {
      return;
    }
    Instant now = environment.time().instant();
    boolean due = !bookings.isEmpty() && !bookings.first().slot.isAfter(now);
    if (!due && !wasSetBack(now)) {
      latestSeen = later(latestSeen, now);
      arm();
      return;
    }
    dispatching = true;
    try {
      environment.background().execute(this::dispatch);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.WARNING, "no thread to start bots; trying again", e);
      dispatched();
    }
  }

  private void dispatch() {
    try {
      Instant now = environment.time().instant();
      for (Client client : clientsIfSetBack(now)) {
        client.clockWasSet(now);
      }
      for (List<Client> came = dealWithDue(now); !came.isEmpty(); came = dealWithDue(now)) {
        came.forEach(Client::bookNext);
      }
    } finally {
      dispatched();
    }
  }

  /** One after the other, so that the first does not wait until all have been found. */
  private List<Client> dealWithDue(Instant now) {
    List<Client> came = new ArrayList<>();
    for (Client client = takeDue(now); client != null; client = takeDue(now)) {
      if (isHandled(client, now)) {
        came.add(client);
      }
    }
    return came;
  }

  /** Lets a client handle its due slot; an error in one client does not affect the others. */
  private static boolean isHandled(Client client, Instant now) {
    try {
      client.slotsCame(now);
      return true;
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "the slots of " + client + " could not be dealt with", e);
      return false;
    }
  }

  private synchronized void dispatched() {
    dispatching = false;
    arm();
  }

  /** Removes and returns the client whose slot came first. */
  private synchronized @Nullable Client takeDue(Instant now) {
    if (!open || bookings.isEmpty() || bookings.first().slot.isAfter(now)) {
      return null;
    }
    Client client = bookings.first().client;
    cancel(client);
    return client;
  }

  private synchronized List<Client> clientsIfSetBack(Instant now) {
    boolean back = wasSetBack(now);
    latestSeen = back ? now : later(latestSeen, now);
    return back ? List.copyOf(byClient.keySet()) : List.of();
  }

  private boolean wasSetBack(Instant now) {
    return latestSeen.isAfter(now.plus(CORRECTION));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
