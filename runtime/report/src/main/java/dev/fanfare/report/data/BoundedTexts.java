package dev.fanfare.report.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The texts of tasks that only a user's code can give, read ahead for some tasks at once: to hand
 * each of a million to another thread would take longer than the rest of a report. Thread-safe.
 *
 * @param <T> the text's type
 */
final class BoundedTexts<T> {

  private static final int MOST_TEXTS = 128;
  private static final int MOST_CHARACTERS = 256 << 10;
  private static final int MOST_TASKS = 4_096;

  private final BoundedCalls calls;
  private final int size;
  private final IntPredicate userCode;
  private final IntPredicate readAhead;
  private final IntFunction<? extends @Nullable T> reader;
  private final ToIntFunction<T> length;
  private final IntFunction<? extends T> fallback;
  private final Set<Integer> lost = new HashSet<>();
  private Window window = new Window(0);

  /**
   * Texts of some tasks.
   *
   * @param calls runs the user's code
   * @param size how many tasks there are
   * @param userCode whether a task's text needs the user's code; it is itself safe to call
   * @param readAhead whether a task's text is likely to be wanted after those before it
   * @param reader reads a task's text
   * @param length about how many characters a text holds
   * @param fallback the text of a task whose code does not return
   */
  BoundedTexts(
      BoundedCalls calls,
      int size,
      IntPredicate userCode,
      IntPredicate readAhead,
      IntFunction<? extends @Nullable T> reader,
      ToIntFunction<T> length,
      IntFunction<? extends T> fallback) {
    this.calls = calls;
    this.size = size;
    this.userCode = userCode;
    this.readAhead = readAhead;
    this.reader = reader;
    this.length = length;
    this.fallback = fallback;
  }

  /** The texts of neighbouring tasks; filled by the thread that runs the user's code. */
  private static final class Window {
    final int first;
    final Map<Integer, Object> texts = new ConcurrentHashMap<>();
    volatile int end;

    Window(int first) {
      this.first = first;
      end = first;
    }
  }

  /** Returns a task's text, or null if it has none. */
  synchronized @Nullable T of(int task) {
    if (!userCode.test(task)) {
      return reader.apply(task);
    }
    if (!lost.contains(task) && !isRead(task)) {
      if (calls.areExhausted()) {
        return fallback.apply(task);
      }
      readFrom(task);
    }
    return lost.contains(task) ? fallback.apply(task) : kept(task);
  }

  private boolean isRead(int task) {
    boolean inside = task >= window.first && task < window.end;
    return inside && (task == window.first || readAhead.test(task));
  }

  @SuppressWarnings("unchecked") // only what the reader returned is in a window
  private @Nullable T kept(int task) {
    return (T) window.texts.get(task);
  }

  private void readFrom(int task) {
    Window next = new Window(task);
    window = next;
    boolean complete = calls.call(() -> fill(next), false);
    if (!complete && next.end == task) {
      lost.add(task);
      window = new Window(task);
      window.end = task + 1;
    } else if (!complete) {
      window = copyOf(next);
    }
  }

  /** The part that was complete when its thread was abandoned: that may still write to its own. */
  private static Window copyOf(Window lost) {
    Window copy = new Window(lost.first);
    int end = lost.end;
    for (int task = lost.first; task < end; task++) {
      Object text = lost.texts.get(task);
      if (text != null) {
        copy.texts.put(task, text);
      }
    }
    copy.end = end;
    return copy;
  }

  private boolean fill(Window next) {
    int characters = 0;
    int last = (int) Math.min(size, (long) next.first + MOST_TASKS);
    for (int task = next.first; task < last; task++) {
      boolean wanted = task == next.first || readAhead.test(task);
      if (wanted && userCode.test(task) && !lost.contains(task)) {
        if (next.texts.size() >= MOST_TEXTS || characters >= MOST_CHARACTERS) {
          break;
        }
        T text = reader.apply(task);
        if (text != null) {
          next.texts.put(task, text);
          characters += length.applyAsInt(text);
        }
      }
      next.end = task + 1;
    }
    return true;
  }
}
