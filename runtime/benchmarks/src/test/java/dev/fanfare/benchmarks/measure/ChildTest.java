package dev.fanfare.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ChildTest {

  private static List<String> java(Class<?> main) {
    return Child.java(List.of(), List.of(), main.getName());
  }

  private static String fault(Class<?> main, Duration limit) {
    return assertThrows(IOException.class, () -> Child.run(java(main), limit)).getMessage();
  }

  @Test
  void endsAProcessThatHangs() {
    String fault = fault(Hangs.class, Duration.ofSeconds(1));
    assertTrue(fault.startsWith("not ended after 1 s: ["), fault);
    assertEquals(0, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
  }

  @Test
  void saysWhatAProcessThatFailsHasPrinted() {
    String fault = fault(Fails.class, Duration.ofMinutes(1));
    assertTrue(fault.startsWith("exit code 3: ["), fault);
    assertTrue(fault.contains("the disk is full"), fault);
  }

  /** Never ends. */
  static final class Hangs {
    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  /** Says why, and fails. */
  static final class Fails {
    public static void main(String[] arguments) {
      System.err.println("the disk is full");
      System.exit(3);
    }
  }
}
