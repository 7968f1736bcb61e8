package dev.fanfare.runtime.internal.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CachedThreadsTest {

  private static Thread threadOf(CachedThreads threads) throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    threads.execute(() -> thread.complete(Thread.currentThread()));
    return thread.get();
  }

  private static void awaitIdle(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(thread.isAlive());
      Thread.onSpinWait();
    }
  }

  @Test
  void keepsAThreadForTheNextAction() throws Exception {
    CachedThreads threads = new CachedThreads(Duration.ofHours(1));
    Thread first = threadOf(threads);
    assertTrue(first.isDaemon());
    awaitIdle(first);
    assertSame(first, threadOf(threads));
  }

  @Test
  void anIdleThreadEnds() throws Exception {
    Thread thread = threadOf(new CachedThreads(Duration.ofMillis(1)));
    thread.join();
    assertFalse(thread.isAlive());
  }

  @Test
  void aThreadThatHangsGetsNoFurtherAction() throws Exception {
    CachedThreads threads = new CachedThreads(Duration.ofHours(1));
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Thread> hanging = new CompletableFuture<>();
    threads.execute(
        () -> {
          hanging.complete(Thread.currentThread());
          while (release.getCount() > 0) {
            try {
              release.await();
            } catch (InterruptedException e) {
              // It does not obey.
            }
          }
        });
    hanging.join().interrupt();
    assertNotSame(hanging.join(), threadOf(threads));
    release.countDown();
  }
}
