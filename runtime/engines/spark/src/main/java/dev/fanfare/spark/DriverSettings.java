package dev.fanfare.spark;

import dev.fanfare.runtime.result.FanfareException;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/** The settings of a Spark context that the command line opens. */
final class DriverSettings {

  private DriverSettings() {}

  static SparkConf of(String master, String bot) {
    SparkConf settings = new SparkConf().setAppName(bot);
    if (!master.isEmpty()) {
      settings.setMaster(master);
    } else if (!settings.contains("spark.master")) {
      throw new FanfareException(
          "--engine spark needs the cluster's address: --master spark://host:7077, or yarn, or"
              + " start the bot by spark-submit");
    }
    settings.setIfMissing("spark.log.level", "WARN");
    settings.setIfMissing("spark.ui.enabled", "false");
    settings.setIfMissing("spark.ui.showConsoleProgress", "false");
    // Wait for the executors: the number of their cores is the number of slots.
    settings.setIfMissing("spark.scheduler.minRegisteredResourcesRatio", "1.0");
    // A chunk may run more than once, but not for nothing.
    settings.set("spark.speculation", "false");
    if (!settings.contains("spark.jars")) {
      // Spark has an older version of Jackson's annotations than the codec needs.
      settings.setIfMissing("spark.executor.userClassPathFirst", "true");
      settings.set("spark.jars", jars());
    }
    return settings;
  }

  /** The jars of this process's class path that are not Spark's own. */
  private static String jars() {
    Path spark = directoryOf(SparkConf.class);
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(jar -> !Objects.equals(jar.getParent(), spark))
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }

  private static @Nullable Path directoryOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI()).getParent();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
