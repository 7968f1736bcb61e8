package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.measure.Child;
import dev.fanfare.benchmarks.measure.Goal;
import dev.fanfare.benchmarks.measure.ProcessRow;
import dev.fanfare.benchmarks.measure.Row;
import dev.fanfare.benchmarks.measure.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From the start of a generated {@code main} to its exit, with 300 no-ops; part by part, and with
 * an archive of its classes, which is dumped before each round.
 */
public final class StartRow {

  private static final List<String> OURS =
      List.of(
          "fanfare-dsl-api",
          "fanfare-core",
          "fanfare-config",
          "fanfare-verify",
          "fanfare-launcher",
          "fanfare-report",
          "fanfare-bots",
          "fanfare-schedule",
          "fanfare-benchmarks",
          "fanfare-app",
          "jackson-core-3",
          "jackson-databind-3",
          "jackson-annotations",
          "jackson-dataformat-yaml",
          "snakeyaml-engine",
          "cron-utils",
          "slf4j");
  private static final String MAIN = "dev.fanfare.benchmarks.bots.NoOpsOrchestrator";
  private static final Path TARGET = Path.of("target");
  private static final Path OUT = TARGET.resolve("start-" + ProcessHandle.current().pid());
  private static final int REPEATS = 10;

  private static final AtomicInteger DIRECTORIES = new AtomicInteger();

  private StartRow() {}

  /** The row. */
  public static Row row() {
    Map<String, Child> children = new LinkedHashMap<>();
    children.put("bare", Child.timed(java(List.of(), BareMain.class.getName())));
    children.put("fanfare", Child.timed(main(List.of())));
    children.put("fanfare without files", Child.timed(main(List.of(), "--report", "none")));
    children.put("fanfare, nothing run", Child.timed(main(List.of(), "--dry-run")));
    children.put("fanfare, engine only", Child.timed(java(List.of(), EngineMain.class.getName())));
    children.put(
        "fanfare, first compiler only", Child.timed(main(List.of("-XX:TieredStopAtLevel=1"))));
    children.put("fanfare, class-data archive", classData());
    if (Runtime.version().feature() >= 25) {
      children.put("fanfare, AOT cache", aotCache());
    }
    children.put("springBatch", Child.timed(peer(SpringBatchMain.class)));
    children.put("jobRunr", Child.timed(peer(JobRunrMain.class)));
    return new ProcessRow(
        "start",
        "generated main to exit, 300 no-ops",
        Unit.MILLIS,
        List.of(
            Goal.atMost(2.5, "bare", "fanfare"),
            Goal.ahead(1.0, "fanfare", List.of("springBatch", "jobRunr"))),
        "bare: a main that prints",
        REPEATS,
        children);
  }

  private static Child classData() {
    String archive = TARGET.resolve("start.jsa").toString();
    return new Child(
        main(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off")),
        main(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off")),
        false);
  }

  private static Child aotCache() {
    String cache = TARGET.resolve("start.aot").toString();
    return new Child(
        main(List.of("-XX:AOTCache=" + cache)),
        main(List.of("-XX:AOTCacheOutput=" + cache)),
        false);
  }

  /** Each in a directory of its own: a page is held against the runs that lie beside it. */
  private static List<String> main(List<String> options, String... arguments) {
    String out = OUT.resolve(String.valueOf(DIRECTORIES.getAndIncrement())).toString();
    List<String> all = new ArrayList<>(List.of("run", "--workers", "2", "--out", out));
    all.addAll(List.of(arguments));
    return Child.java(options, OURS, MAIN, all.toArray(String[]::new));
  }

  private static List<String> java(List<String> options, String main) {
    return Child.java(options, OURS, main);
  }

  private static List<String> peer(Class<?> main) {
    return Child.java(List.of(), List.of(), main.getName());
  }
}
