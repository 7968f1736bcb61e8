package dev.fanfare.benchmarks.warm;

import dev.fanfare.benchmarks.audit.ClassAudit;
import dev.fanfare.benchmarks.audit.ClassAudit.ClassFacts;
import dev.fanfare.benchmarks.audit.ClassAudit.ClassFile;
import dev.fanfare.benchmarks.audit.ClassAudit.ModuleFacts;
import dev.fanfare.benchmarks.audit.ClassAudit.PackageFacts;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.runtime.Fanfare;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every class of the running JDK, read with ASM by two workers, then summed up twice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(jvmArgs = {"-Xms2g", "-Xmx2g"})
public class Audits {

  private final ClassAudit bot = new ClassAudit();
  private final List<ClassFile> classes = bot.classes();

  /** Fanfare. */
  @Benchmark
  public Object fanfare() {
    return Fanfare.bot(ClassAudit.class)
        .instance(bot)
        .workers(2)
        .run()
        .orThrow()
        .results("total", ModuleFacts.class);
  }

  /** A parallel stream in a pool of two. */
  @Benchmark
  public Object parallelStream() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      return pool.submit(this::stream).get();
    } finally {
      pool.shutdown();
    }
  }

  private List<ModuleFacts> stream() {
    Columns columns = new Columns(classes.size());
    columns.offered(0, classes.size());
    List<ClassFacts> facts =
        IntStream.range(0, classes.size()).parallel().mapToObj(i -> audit(columns, i)).toList();
    List<PackageFacts> packages =
        groups(facts, fact -> List.of(fact.module(), fact.packageName())).parallelStream()
            .map(group -> bot.sum(group.get(0).module(), group.get(0).packageName(), group))
            .toList();
    return groups(packages, PackageFacts::module).parallelStream()
        .map(group -> bot.total(group.get(0).module(), group))
        .toList();
  }

  private static <E, K> List<List<E>> groups(List<E> elements, Function<E, K> key) {
    Map<K, List<E>> groups =
        elements.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(groups.values());
  }

  private ClassFacts audit(Columns columns, int task) {
    columns.begin(task);
    try {
      return bot.audit(classes.get(task));
    } finally {
      columns.end(task);
    }
  }
}
