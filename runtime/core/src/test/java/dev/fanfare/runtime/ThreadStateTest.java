package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Threads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a task does to its thread, the next task on it does not find. */
class ThreadStateTest {

  @ParameterizedTest
  @EnumSource(
      value = Threads.class,
      names = {"PLATFORM", "VIRTUAL"})
  void isTheSameBeforeEveryTask(Threads threads) {
    Assumptions.assumeTrue(threads == Threads.PLATFORM || Runtime.version().feature() >= 21);
    List<String> states =
        Batch.of(List.of(1, 2, 3))
            .workers(1)
            .threads(threads)
            .run(
                item -> {
                  String found = state();
                  spoil();
                  if (item == 2) {
                    throw new IllegalStateException("spoilt");
                  }
                  return found;
                })
            .values();
    assertEquals(2, states.size());
    assertEquals(states.get(0), states.get(1));
    ClassLoader here = Thread.currentThread().getContextClassLoader();
    assertTrue(states.get(0).startsWith("fanfare-batch-0, " + here), states.get(0));
  }

  private static String state() {
    Thread thread = Thread.currentThread();
    List<Object> state = new ArrayList<>();
    state.add(thread.getName());
    state.add(thread.getContextClassLoader());
    state.add(thread.getPriority());
    state.add(thread.getUncaughtExceptionHandler());
    state.add(thread.isInterrupted());
    return String.join(", ", state.stream().map(String::valueOf).toList());
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private static void spoil() {
    Thread thread = Thread.currentThread();
    thread.setName("evil");
    thread.setContextClassLoader(null);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((dead, thrown) -> {});
    thread.interrupt();
  }
}
