package dev.fanfare.benchmarks.process;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What lives on the heap, by the JVM's own histogram. */
final class Heap {

  private Heap() {}

  /** The bytes of all that is reachable; collects the garbage first. */
  static long liveBytes() {
    String total = histogram().lines().filter(line -> line.startsWith("Total")).findFirst().get();
    return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1).strip());
  }

  /** The histogram of all that is reachable, as {@code jcmd GC.class_histogram} prints it. */
  static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
