package dev.fanfare.proof.schedules;

import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.internal.event.EventDispatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;

/** What a run's workers do to its events: whoever finds nobody delivering delivers. */
public class EventOperations {

  private final Made made;
  private final AtomicInteger posted = new AtomicInteger();
  private final List<Integer> told = new ArrayList<>();
  private @Nullable Bus bus;
  private boolean closed;

  /** The engine's own dispatcher. */
  public EventOperations() {
    this(Sound::new);
  }

  EventOperations(Made made) {
    this.made = made;
  }

  /**
   * A worker posts an event. The first comes before there are two threads, and makes the bus: what
   * is made in the constructor sees other identity hash codes than operations do.
   */
  @Operation
  public void post() {
    if (bus == null) {
      bus = made.with(Runnable::run, event -> told.add(((RunEvent.RunStarted) event).workers()));
    }
    int number = posted.incrementAndGet();
    bus.post(new RunEvent.RunStarted("run", "bot", Duration.ZERO, number));
  }

  /** All events were delivered, each once, by one thread at a time, before the end was. */
  @Validate
  public void everyEventIsDeliveredOnce() {
    if (!closed && bus != null) {
      closed = true;
      bus.close(() -> told.add(0));
    }
    int last = told.get(told.size() - 1);
    boolean complete = told.size() == posted.get() + 1;
    if (!complete || last != 0 || new HashSet<>(told).size() != told.size()) {
      throw new IllegalStateException(posted + " events were posted, and these told: " + told);
    }
  }

  /** Makes a bus. */
  interface Made {
    Bus with(Executor background, RunListener listener);
  }

  /** What is tried. */
  interface Bus {
    void post(RunEvent event);

    void close(Runnable then);
  }

  private record Sound(EventDispatcher dispatcher) implements Bus {
    Sound(Executor background, RunListener listener) {
      this(new EventDispatcher(background, List.of(listener)));
    }

    @Override
    public void post(RunEvent event) {
      dispatcher.post(event);
    }

    @Override
    public void close(Runnable then) {
      dispatcher.close(then);
    }
  }

  /** Forgets what is posted while it delivers. */
  public static final class Forgetful extends EventOperations {
    /** A bus that forgets. */
    public Forgetful() {
      super(WithoutLock::new);
    }
  }

  private static final class WithoutLock implements Bus {
    private final Queue<RunEvent> queue = new ConcurrentLinkedQueue<>();
    private final RunListener listener;
    private volatile boolean delivering;

    WithoutLock(Executor background, RunListener listener) {
      this.listener = listener;
    }

    @Override
    public void post(RunEvent event) {
      queue.add(event);
      if (!delivering) {
        delivering = true;
        List.copyOf(queue).forEach(listener::on);
        queue.clear();
        delivering = false;
      }
    }

    @Override
    public void close(Runnable then) {
      then.run();
    }
  }
}
