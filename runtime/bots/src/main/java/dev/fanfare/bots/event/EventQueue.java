package dev.fanfare.bots.event;

import dev.fanfare.api.EventLevel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of events and marks, first in, first out. When it is full it drops the oldest
 * event of the least level that it has, the new one included. One queue for each level, merged by a
 * running number, makes every operation take constant time. Not thread-safe.
 */
final class EventQueue {

  private record Entry(long number, Object item) {}

  private final int capacity;

  /** By level, the least first; the last one is for marks, which are never dropped. */
  private final List<Deque<Entry>> queues = new ArrayList<>();

  private long added;
  private int size;
  private long dropped;

  EventQueue(int capacity) {
    this.capacity = capacity;
    for (int i = 0; i <= EventLevel.values().length; i++) {
      queues.add(new ArrayDeque<>());
    }
  }

  void add(BotEvent event) {
    Deque<Entry> queue = queues.get(rank(event.level()));
    queue.add(new Entry(added++, event));
    size++;
    if (size > capacity) {
      dropOne();
    }
  }

  void addMark(CountDownLatch latch) {
    queues.get(queues.size() - 1).add(new Entry(added++, latch));
  }

  private void dropOne() {
    for (Deque<Entry> queue : queues) {
      if (!queue.isEmpty()) {
        queue.remove();
        size--;
        dropped++;
        return;
      }
    }
  }

  /** The oldest event or mark, or null. */
  @Nullable Object poll() {
    Deque<Entry> oldest = null;
    for (Deque<Entry> queue : queues) {
      Entry head = queue.peek();
      if (head != null && (oldest == null || head.number < oldest.element().number)) {
        oldest = queue;
      }
    }
    if (oldest == null) {
      return null;
    }
    Object item = oldest.remove().item;
    size -= item instanceof BotEvent ? 1 : 0;
    return item;
  }

  /** Throws away every event, and opens every mark. */
  void clear() {
    for (Object item = poll(); item != null; item = poll()) {
      if (item instanceof CountDownLatch latch) {
        latch.countDown();
      }
    }
  }

  int size() {
    return size;
  }

  long dropped() {
    return dropped;
  }

  private static int rank(EventLevel level) {
    return switch (level) {
      case DEBUG -> 0;
      case INFO -> 1;
      case WARNING -> 2;
      case ERROR -> 3;
    };
  }
}
