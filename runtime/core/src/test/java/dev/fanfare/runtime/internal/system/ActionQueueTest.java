package dev.fanfare.runtime.internal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Threads come when the test lets them. An action that is held up is one in whose midst the next
 * thread comes: it is as far from its end as one that blocks.
 */
class ActionQueueTest {

  private final ArrayDeque<Runnable> sentFor = new ArrayDeque<>();
  private final ArrayDeque<Runnable> timers = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();
  private Runnable inPause = () -> {};
  private int pauses;
  private boolean outOfThreads;

  private ActionQueue queue(int processors) {
    return new ActionQueue(
        this::send,
        (at, action) -> {
          timers.add(action);
          return () -> {};
        },
        new SystemTime(),
        processors,
        () -> {
          pauses++;
          assertTrue(pauses < 100, "the spare goes on pausing");
          inPause.run();
        });
  }

  private void send(Runnable work) {
    if (outOfThreads) {
      throw new OutOfMemoryError("unable to create native thread (planted)");
    }
    sentFor.add(work);
  }

  /** Lets a thread come that was sent for. */
  private void come() {
    sentFor.remove().run();
  }

  private Runnable action(String name) {
    return () -> ran.add(name);
  }

  /** An action that another thread comes into. */
  private Runnable heldUp(String name) {
    return () -> {
      come();
      ran.add(name);
    };
  }

  private static void fill(ActionQueue queue, int count, Runnable action) {
    for (int i = 0; i < count; i++) {
      queue.execute(action);
    }
  }

  @Test
  void oneThreadAndASpareRunManyActions() {
    ActionQueue queue = queue(1);
    fill(queue, 1000, action("quick"));
    assertEquals(1, sentFor.size());
    come();
    assertEquals(1000, ran.size());
    assertEquals(1, sentFor.size());
    come();
    assertEquals(0, sentFor.size());
    assertEquals(0, pauses);
  }

  @Test
  void asManyThreadsAsThereAreProcessorsComeAtOnce() {
    ActionQueue queue = queue(3);
    fill(queue, 1000, action("quick"));
    assertEquals(3, sentFor.size());
  }

  @Test
  void noActionWaitsForTheEndOfAnother() {
    ActionQueue queue = queue(1);
    fill(queue, 99, heldUp("held up"));
    queue.execute(action("last"));
    come();
    assertEquals("last", ran.get(0));
    assertEquals(100, ran.size());
    assertEquals(0, pauses);
  }

  @Test
  void actionsThatNeverEndDoNotKeepALaterOneWaiting() {
    ActionQueue queue = queue(2);
    Runnable hangs =
        () -> {
          queue.execute(action("later"));
          while (!ran.contains("later")) {
            come();
          }
        };
    queue.execute(hangs);
    queue.execute(hangs);
    come();
    assertTrue(ran.contains("later"));
  }

  @Test
  void aSpareKeepsOutWhileTheOthersGetOnAndStepsInWhenTheyDoNot() {
    ActionQueue queue = queue(1);
    queue.execute(action("quick"));
    // The spare was sent for before "quick" ran, so there has been progress when it comes.
    queue.execute(heldUp("held up"));
    queue.execute(action("last"));
    inPause = () -> assertEquals(List.of("quick"), ran);
    come();
    assertEquals(List.of("quick", "last", "held up"), ran);
    assertEquals(1, pauses);
  }

  @Test
  void aSpareThatIsNotNeededGoes() {
    ActionQueue queue = queue(1);
    fill(queue, 2, action("quick"));
    come();
    come();
    assertEquals(0, sentFor.size());
    queue.execute(action("later"));
    assertEquals(1, sentFor.size());
  }

  @Test
  void whatAnActionThrowsKeepsNothingElseFromRunning() {
    ActionQueue queue = queue(2);
    queue.execute(
        () -> {
          throw new IllegalStateException("planted");
        });
    queue.execute(action("second"));
    assertThrows(IllegalStateException.class, this::come);
    come();
    assertEquals(List.of("second"), ran);
    fill(queue, 3, action("later"));
    assertEquals(2, sentFor.size());
  }

  @Test
  void anInterruptDoesNotMeetTheNextAction() {
    ActionQueue queue = queue(1);
    List<Boolean> flags = new ArrayList<>();
    queue.execute(() -> Thread.currentThread().interrupt());
    queue.execute(() -> flags.add(Thread.currentThread().isInterrupted()));
    come();
    assertEquals(List.of(false), flags);
    assertFalse(Thread.interrupted());
  }

  @Test
  void saysThatThereIsNoThreadAndForgetsTheAction() {
    ActionQueue queue = queue(1);
    outOfThreads = true;
    assertThrows(OutOfMemoryError.class, () -> queue.execute(action("refused")));
    outOfThreads = false;
    queue.execute(action("accepted"));
    come();
    assertEquals(List.of("accepted"), ran);
  }

  @Test
  void whatWaitsGetsItsThreadWhenThereIsOneAgain() {
    ActionQueue queue = queue(1);
    queue.execute(
        () -> {
          outOfThreads = false;
          timers.remove().run();
          come();
          ran.add("held up");
        });
    queue.execute(action("waits"));
    outOfThreads = true;
    come();
    assertEquals(List.of("waits", "held up"), ran);
  }
}
