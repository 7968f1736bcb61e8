package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.measure.Child;
import dev.fanfare.benchmarks.measure.Goal;
import dev.fanfare.benchmarks.measure.ProcessRow;
import dev.fanfare.benchmarks.measure.Row;
import dev.fanfare.benchmarks.measure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * javac over so many bots, in a process of its own: with the processor, and without it over the
 * same classes and the code that it generates for them. Dagger, with as many components, alike.
 */
public final class JavacRow implements Row {

  private static final List<String> OUR_PROCESSOR =
      List.of("-processorpath", Child.classPath(List.of("fanfare-processor")));
  private static final List<String> DAGGER =
      List.of(
          "-processorpath",
          Child.classPath(List.of()),
          "-processor",
          "dagger.internal.codegen.ComponentProcessor");
  private static final List<String> OUR_API = List.of("fanfare-", "jspecify");
  private static final List<String> DAGGER_API =
      List.of("dagger-", "jakarta.inject", "javax.inject");

  private final int count;

  /**
   * A row.
   *
   * @param count of how many bots
   */
  public JavacRow(int count) {
    this.count = count;
  }

  @Override
  public String id() {
    return "javac-" + count;
  }

  @Override
  public String work() {
    return "javac over " + count + (count == 1 ? " bot" : " bots") + ", a process of its own";
  }

  @Override
  public Unit unit() {
    return Unit.MILLIS;
  }

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    goals.add(Goal.ahead(1.0, "fanfare", List.of("dagger")));
    if (count >= 1_000) {
      goals.add(Goal.atMost(1.25, "noProcessor", "fanfare"));
    }
    return goals;
  }

  @Override
  public String note() {
    return "noProcessor: the same classes and the generated ones, -proc:none; copied: a processor"
        + " that only copies the generated ones";
  }

  @Override
  public Map<String, List<Double>> round() throws Exception {
    Path directory = Files.createTempDirectory("javac");
    try {
      Path ours = Files.createDirectories(directory.resolve("bots"));
      JavacSources.bots(ours, count);
      Path theirs = Files.createDirectories(directory.resolve("components"));
      JavacSources.components(theirs, count);
      Map<String, Child> children = new LinkedHashMap<>();
      Compilation bots = new Compilation(ours, OUR_API, OUR_PROCESSOR);
      contend(children, "fanfare", "noProcessor", bots);
      children.put("copied", Child.timed(bots.copying()));
      contend(children, "dagger", "daggerNoProcessor", new Compilation(theirs, DAGGER_API, DAGGER));
      int repeats = count >= 1_000 ? 1 : count >= 100 ? 3 : 10;
      return new ProcessRow(id(), work(), unit(), goals(), note(), repeats, children).round();
    } finally {
      delete(directory);
    }
  }

  private static void contend(
      Map<String, Child> children, String with, String without, Compilation compilation)
      throws IOException, InterruptedException {
    compilation.generate();
    children.put(with, Child.timed(compilation.processing()));
    children.put(without, Child.timed(compilation.withoutProcessor()));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * One way to compile a directory.
   *
   * @param sources the directory
   * @param api what begins the names of the archives that the sources need
   * @param processor the options that name the processor
   */
  private record Compilation(Path sources, List<String> api, List<String> processor) {

    /** Writes what the processor generates, for {@link #withoutProcessor}. */
    void generate() throws IOException, InterruptedException {
      List<String> options = new ArrayList<>(processor);
      options.addAll(List.of("-proc:only", "-s", generated().toString()));
      Child.timed(javac("only", options, JavacSources.under(sources))).sample();
    }

    List<String> processing() throws IOException {
      return javac("with", processor, JavacSources.under(sources));
    }

    List<String> withoutProcessor() throws IOException {
      return javac("without", List.of("-proc:none"), JavacSources.under(sources, generated()));
    }

    List<String> copying() throws IOException {
      List<String> options =
          List.of(
              "-processorpath",
              Child.classPath(List.of("fanfare-benchmarks")),
              "-processor",
              CopyingProcessor.class.getName(),
              "-A" + CopyingProcessor.FROM + "=" + generated());
      return javac("copied", options, JavacSources.under(sources));
    }

    private Path generated() throws IOException {
      return Files.createDirectories(sources.resolveSibling(sources.getFileName() + "-generated"));
    }

    private List<String> javac(String name, List<String> options, List<String> files)
        throws IOException {
      Path output = sources.resolveSibling(sources.getFileName() + "-" + name);
      Files.createDirectories(output);
      Path list = Files.write(sources.resolveSibling(output.getFileName() + ".txt"), files);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      command.addAll(List.of("-nowarn", "-cp", Child.classPath(api), "-d", output.toString()));
      command.addAll(options);
      command.add("@" + list);
      return command;
    }
  }
}
