package dev.fanfare.processor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the processor costs: javac over bot classes with it, against javac without any over
 * the same classes and their generated ones. Each in a process of its own, by turns.
 *
 * <pre>java CompileCostMain.java fanfare-processor.jar class-path [rounds] [classes...]</pre>
 */
public final class CompileCostMain {

  private static final String BOT =
      """
      package bots;

      import dev.fanfare.api.*;
      import java.nio.file.Path;
      import java.util.List;

      @Bot(schedule = "0 6 * * MON-FRI", zone = "Europe/Madrid", retries = 3)
      public class Review%1$d {
        record Question(String license, String dimension, int weight) {}
        record Answer(Question question, boolean yes) {}
        record Score(String license, String dimension, int points) {}
        record DimensionScore(String license, String dimension, double points) {}
        record LicenseScore(String license, double points) {}
        record Verdict(List<LicenseScore> all) {}

        private final int depth;

        Review%1$d(@Param(defaultValue = "3") int depth) {
          this.depth = depth;
        }

        @Phase(order = 1)
        List<Question> questions(@Param Path bank) {
          return List.of(new Question("MIT", bank.toString(), depth));
        }

        @Phase(order = 2) @Task(priority = Priority.HIGH, timeout = "30s", priorityBy = "weight")
        Answer answer(Question question) {
          return new Answer(question, question.license().length() > question.weight());
        }

        @Phase(order = 3)
        Score score(Question question, Answer answer) {
          return new Score(question.license(), question.dimension(), answer.yes() ? 3 : 0);
        }

        @Phase(order = 4)
        DimensionScore dimension(
            @Key String license,
            @Key String dimension,
            @GroupBy({"license", "dimension"}) List<Score> scores) {
          double points = scores.stream().mapToInt(Score::points).average().orElse(0);
          return new DimensionScore(license, dimension, points);
        }

        @Phase(order = 5)
        LicenseScore license(@Key String license, @GroupBy("license") List<DimensionScore> dimensions) {
          double points = dimensions.stream().mapToDouble(DimensionScore::points).sum();
          return new LicenseScore(license, points);
        }

        @Phase(order = 6)
        Verdict verdict(List<LicenseScore> licenses) {
          return new Verdict(licenses);
        }
      }
      """;

  private final String processor;
  private final String classPath;
  private final Path directory;

  private CompileCostMain(String processor, String classPath, Path directory) {
    this.processor = processor;
    this.classPath = classPath;
    this.directory = directory;
  }

  /** Measures and prints a table. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int[] sizes =
        args.length > 3
            ? Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray()
            : new int[] {1, 100, 1000};
    Path directory = Files.createTempDirectory("compile-cost");
    System.out.println("classes   without      with   over");
    for (int size : sizes) {
      new CompileCostMain(args[0], args[1], directory.resolve("n" + size)).measure(size, rounds);
    }
    delete(directory);
  }

  private void measure(int size, int rounds) throws Exception {
    Path sources = Files.createDirectories(directory.resolve("src/bots"));
    for (int i = 0; i < size; i++) {
      Files.writeString(sources.resolve("Review" + i + ".java"), BOT.formatted(i));
    }
    Path generated = Files.createDirectories(directory.resolve("generated"));
    with(generated);
    double[] without = new double[rounds];
    double[] with = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      without[i] = without(generated);
      with[i] = with(Files.createDirectories(directory.resolve("again")));
    }
    double base = median(without);
    double cost = median(with);
    System.out.printf(
        "%7d   %6.2f s  %6.2f s  %4.0f %%%n", size, base, cost, (cost / base - 1) * 100);
  }

  private double with(Path generated) throws Exception {
    return javac(
        List.of("-processorpath", processor, "-s", generated.toString()),
        List.of(directory.resolve("src")));
  }

  private double without(Path generated) throws Exception {
    return javac(List.of("-proc:none"), List.of(directory.resolve("src"), generated));
  }

  /** Seconds of one compilation. */
  private double javac(List<String> options, List<Path> roots) throws Exception {
    Path out = directory.resolve("out");
    delete(out);
    Files.createDirectories(out);
    List<String> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.map(Path::toString)
            .filter(file -> file.endsWith(".java"))
            .sorted()
            .forEach(files::add);
      }
    }
    Path list = Files.write(directory.resolve("files"), files);
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/javac").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "-d", out.toString(), "@" + list));
    long start = System.nanoTime();
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    long end = System.nanoTime();
    if (code != 0) {
      throw new IllegalStateException("javac ended with " + code);
    }
    return (end - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
