package dev.fanfare.runtime.internal.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunLockTest {

  @Test
  void whatIsLeftToBeDoneIsDoneThoughOneOfItThrows() {
    RunLock lock = new RunLock(false);
    List<String> done = new ArrayList<>();
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                lock.locked(
                    () -> {
                      lock.locked(
                          () -> {
                            lock.afterwards(() -> done.add("woken"));
                            lock.afterwards(
                                () -> {
                                  throw new IllegalStateException("no thread");
                                });
                            lock.afterwards(() -> done.add("interrupted"));
                          });
                      assertEquals(List.of(), done);
                    }));
    assertEquals("no thread", thrown.getMessage());
    assertEquals(List.of("woken", "interrupted"), done);
  }

  /** Virtual threads that compute keep all carriers, and the one whose turn it is does not run. */
  @Test
  @Timeout(60)
  void aPlatformThreadDoesNotWaitForATurnThatAVirtualOneCannotTake() throws Exception {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21);
    RunLock lock = new RunLock(true);
    AtomicBoolean over = new AtomicBoolean();
    int carriers = Runtime.getRuntime().availableProcessors();
    CountDownLatch spinning = new CountDownLatch(carriers);
    CountDownLatch entered = new CountDownLatch(1);
    try {
      lock.locked(() -> fillCarriers(lock, over, spinning, entered, carriers));
      assertTrue(entered.await(10, TimeUnit.SECONDS));
    } finally {
      over.set(true);
    }
  }

  private static void fillCarriers(
      RunLock lock,
      AtomicBoolean over,
      CountDownLatch spinning,
      CountDownLatch entered,
      int carriers) {
    try {
      Thread waiting = startVirtual(() -> takeAndRelease(lock));
      awaitParked(waiting);
      for (int i = 0; i < carriers; i++) {
        startVirtual(
            () -> {
              spinning.countDown();
              while (!over.get()) {
                Thread.onSpinWait();
              }
            });
      }
      spinning.await();
      Thread platform =
          new Thread(
              () -> {
                takeAndRelease(lock);
                entered.countDown();
              });
      platform.start();
      awaitParked(platform);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void takeAndRelease(RunLock lock) {
    lock.locked(() -> {});
  }

  private static void awaitParked(Thread thread) {
    Thread.State state = thread.getState();
    while (state != Thread.State.WAITING && state != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
      state = thread.getState();
    }
  }

  /** As Java 21 has it. */
  private static Thread startVirtual(Runnable action) throws ReflectiveOperationException {
    return (Thread)
        Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, action);
  }
}
