package dev.fanfare.report.data;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that keep whoever asks them: a report has their neighbours' texts, and an end. */
final class BoundedTextsTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String UNREADABLE = "\"(has no text: its own code did not return)\"";

  private static CountDownLatch release = new CountDownLatch(1);

  @TempDir private Path directory;

  @AfterEach
  void letAbandonedThreadsEnd() {
    release.countDown();
    release = new CountDownLatch(1);
  }

  private static String waitForEver() {
    while (true) {
      try {
        release.await();
        return "released";
      } catch (InterruptedException e) {
        // it ignores that
      }
    }
  }

  private static final class BlockedText {
    @Override
    public String toString() {
      return waitForEver();
    }
  }

  private record OwnText(int number) {
    @Override
    public String toString() {
      return "own " + number;
    }
  }

  private static final class BlockedMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      return waitForEver();
    }
  }

  private static final class OutOfMemory {
    @Override
    public String toString() {
      throw new OutOfMemoryError("no room for a text");
    }
  }

  /** Claims more entries than an array can hold, and has as many. */
  private static final class EndlessMap extends AbstractMap<String, Integer> {
    @Override
    public Set<Map.Entry<String, Integer>> entrySet() {
      return new java.util.AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<String, Integer>> iterator() {
          AtomicInteger next = new AtomicInteger();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Map.Entry<String, Integer> next() {
              return Map.entry("key", next.getAndIncrement());
            }
          };
        }

        @Override
        public int size() {
          return Integer.MAX_VALUE;
        }
      };
    }
  }

  @Test
  void aTextThatDoesNotReturnCostsItsNeighboursNothing() {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      values.add(i == 200 ? new BlockedText() : new OwnText(i));
    }
    RunData run =
        RunData.of(FakeRun.of("b", 2).step("s", 300, i -> took(1).value(values.get(i))).report());

    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int task = 0; task < 300; task++) {
            String expected = task == 200 ? UNREADABLE : "{\"number\":" + task + "}";
            assertEquals(expected, run.tasks().value(task));
          }
        });
  }

  @Test
  void aRunOfBlockedTextsIsReportedAndWritten() {
    RunData run =
        assertTimeoutPreemptively(
            LONGEST,
            () -> {
              RunData read =
                  RunData.of(
                      FakeRun.of("b", 2)
                          .param("p", new BlockedText())
                          .step("value", 2_000, i -> took(1).value(new BlockedText()))
                          .step("failure", 2_000, i -> took(1).failed(new BlockedMessage()))
                          .report());
              RunFiles.write(read, directory, Set.of(ReportFormat.values()));
              return read;
            });

    assertEquals(UNREADABLE, run.params().get("p"));
    assertEquals(2_000, run.causes().get(0).count());
    assertTrue(run.causes().get(0).headline().equals("BlockedMessage"));
  }

  @Test
  void anObjectThatRunsOutOfMemoryHasNoText() {
    RunData run =
        RunData.of(FakeRun.of("b", 1).step("s", 2, i -> took(1).value(new OutOfMemory())).report());

    assertTrue(run.tasks().value(0).contains("OutOfMemory that has no text"), run.tasks().value(0));
  }

  @Test
  void aMapThatClaimsEndlessEntriesIsCut() {
    RunData run =
        RunData.of(FakeRun.of("b", 1).step("s", 2, i -> took(1).value(new EndlessMap())).report());

    String value = run.tasks().value(1);
    assertTrue(value.length() < 100_000, () -> "" + value.length());
    assertTrue(value.endsWith("\"…\":\"…\"}"), value.substring(value.length() - 20));
  }

  @Test
  void theThreadOfAReaderIsADaemon() {
    BoundedCalls calls = new BoundedCalls();

    assertTrue(calls.call(() -> Thread.currentThread().isDaemon(), false));
    assertFalse(calls.areExhausted());
  }

  @Test
  void anInterruptIsKept() {
    Thread.currentThread().interrupt();

    assertEquals("answer", new BoundedCalls().call(() -> "answer", "none"));
    assertTrue(Thread.interrupted());
  }
}
