package dev.fanfare.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that measures.
 *
 * @param processor its model
 * @param cores how many of them
 * @param memory in GiB
 * @param system the operating system
 */
public record Machine(String processor, int cores, long memory, String system) {

  /** This machine. */
  public static Machine here() {
    return new Machine(
        model(),
        Runtime.getRuntime().availableProcessors(),
        Math.round(bean().getTotalMemorySize() / (double) (1 << 30)),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  /** How many threads wanted a core in the last minute; -1 if the system does not say. */
  public static double load() {
    return bean().getSystemLoadAverage();
  }

  /** The machine in one line. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s, %d cores, %d GiB, %s", processor, cores, memory, system);
  }

  private static OperatingSystemMXBean bean() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
