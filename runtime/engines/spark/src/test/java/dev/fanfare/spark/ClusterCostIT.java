package dev.fanfare.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures runs on two executor JVMs beside plain Spark that does the same, and prints the times;
 * only the results are asserted. By hand: {@code -Pspark -Dtest=ClusterCostIT}.
 */
class ClusterCostIT {

  private static final int CORES = 32;
  private static final int ROUNDS = 3;

  private static JavaSparkContext spark;

  @BeforeAll
  static void start() throws IOException {
    spark = TestCluster.start(CORES);
    fanfare(2_000, 1);
    plainSpark(2_000, 1, 2 * CORES);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Test
  void tenThousandTasksThatSleep() {
    int tasks = 10_000;
    int millis = 100;
    long ideal = (long) tasks * millis / (2 * CORES);
    for (int round = 0; round < ROUNDS; round++) {
      print("sleep: ideal", Duration.ofMillis(ideal));
      print("sleep: fanfare", fanfare(tasks, millis));
      print("sleep: plain Spark, a slice a core", plainSpark(tasks, millis, 2 * CORES));
      print("sleep: plain Spark, a slice a task", plainSpark(tasks, millis, tasks));
    }
  }

  @Test
  void aMillionTasksThatDoNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      print("noop: fanfare", fanfare(1_000_000, 0));
      print("noop: plain Spark, a slice a core", plainSpark(1_000_000, 0, 2 * CORES));
    }
  }

  private static Duration fanfare(int tasks, int millis) {
    long begin = System.nanoTime();
    RunReport report =
        Fanfare.bot(Idling.class)
            .param("tasks", tasks)
            .param("millis", millis)
            .clock(Instant.EPOCH)
            .engine(SparkEngine.of(spark))
            .run();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    assertEquals((long) tasks * (tasks - 1) / 2, report.result(Long.class));
    return took;
  }

  private static Duration plainSpark(int tasks, int millis, int slices) {
    List<Integer> items = IntStream.range(0, tasks).boxed().toList();
    long begin = System.nanoTime();
    List<Long> values = spark.parallelize(items, slices).map(new Nap(millis)).collect();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    assertEquals((long) tasks * (tasks - 1) / 2, values.stream().mapToLong(Long::longValue).sum());
    return took;
  }

  private static void print(String what, Duration took) {
    System.out.printf("%s: %.2f s%n", what, took.toMillis() / 1000.0);
  }

  /** The task as plain Spark code has it. */
  private record Nap(int millis) implements Function<Integer, Long> {
    @Override
    public Long call(Integer item) throws InterruptedException {
      if (millis > 0) {
        TimeUnit.MILLISECONDS.sleep(millis);
      }
      return (long) item;
    }
  }
}
