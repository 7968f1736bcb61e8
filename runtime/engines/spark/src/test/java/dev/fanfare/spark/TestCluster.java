package dev.fanfare.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Two executors, each a JVM of its own, as {@code local-cluster} starts them. */
final class TestCluster {

  private TestCluster() {}

  /** Executors start from SPARK_HOME, which needs to have a directory of jars, not to have jars. */
  static JavaSparkContext start(int cores) throws IOException {
    String home = System.getenv("SPARK_HOME");
    if (home == null) {
      throw new IllegalStateException("SPARK_HOME is not set: run it with -Pspark");
    }
    Files.createDirectories(Path.of(home, "jars"));
    return new JavaSparkContext(
        new SparkConf()
            .setMaster("local-cluster[2," + cores + ",1024]")
            .setAppName("fanfare-test")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.executor.memory", "1g")
            .set("spark.ui.enabled", "false")
            .set("spark.log.level", "WARN")
            .set("spark.speculation", "false")
            .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            .set("spark.executor.extraClassPath", classPath()));
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** How many files with this beginning there are in a directory. */
  static long count(Path directory, String beginning) throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .map(Path::getFileName)
          .filter(name -> name.toString().startsWith(beginning))
          .count();
    }
  }
}
