package dev.fanfare.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Classes for javac: bots, and Dagger components that wire as many methods in the same way. */
final class JavacSources {

  private static final String BOT =
      """
      package bots;

      import dev.fanfare.api.*;
      import java.nio.file.Path;
      import java.util.List;

      @Bot(retries = 3, schedule = "0 6 * * MON-FRI", zone = "Europe/Madrid")
      public class Review%1$d {
        public record Question(String license, String dimension, int weight) {}
        public record Answer(Question question, boolean yes) {}
        public record Score(String license, String dimension, int points) {}
        public record Part(String license, String dimension, double points) {}
        public record Total(String license, double points) {}
        public record Verdict(List<Total> all) {}

        private final int depth;

        Review%1$d(@Param(defaultValue = "3") int depth) {
          this.depth = depth;
        }

        @Phase(order = 1)
        List<Question> questions(@Param Path bank) {
          return List.of(new Question("MIT", bank.toString(), depth));
        }

        @Phase(order = 2)
        @Task(timeout = "30s", priority = Priority.HIGH, priorityBy = "weight")
        Answer answer(Question question) {
          return new Answer(question, question.license().length() > question.weight());
        }

        @Phase(order = 3)
        Score score(Question question, Answer answer) {
          return new Score(question.license(), question.dimension(), answer.yes() ? 3 : 0);
        }

        @Phase(order = 4)
        Part part(
            @Key String license,
            @Key String dimension,
            @GroupBy({"license", "dimension"}) List<Score> scores) {
          double points = scores.stream().mapToInt(Score::points).average().orElse(0);
          return new Part(license, dimension, points);
        }

        @Phase(order = 5)
        Total total(@Key String license, @GroupBy("license") List<Part> parts) {
          return new Total(license, parts.stream().mapToDouble(Part::points).sum());
        }

        @Phase(order = 6)
        Verdict verdict(List<Total> totals) {
          return new Verdict(totals);
        }
      }
      """;

  private static final String COMPONENT =
      """
      package components;

      import dagger.BindsInstance;
      import dagger.Component;
      import dagger.Module;
      import dagger.Provides;
      import java.nio.file.Path;
      import java.util.List;

      public class Review%1$d {
        public record Question(String license, String dimension, int weight) {}
        public record Answer(Question question, boolean yes) {}
        public record Score(String license, String dimension, int points) {}
        public record Part(String license, String dimension, double points) {}
        public record Total(String license, double points) {}
        public record Verdict(List<Total> all) {}

        @Component(modules = Steps.class)
        public interface Graph {
          Verdict verdict();

          @Component.Factory
          interface Factory {
            Graph create(@BindsInstance Path bank);
          }
        }

        @Module
        public static final class Steps {
          @Provides
          static List<Question> questions(Path bank) {
            return List.of(new Question("MIT", bank.toString(), 3));
          }

          @Provides
          static List<Answer> answers(List<Question> questions) {
            return questions.stream()
                .map(each -> new Answer(each, each.license().length() > each.weight()))
                .toList();
          }

          @Provides
          static List<Score> scores(List<Question> questions, List<Answer> answers) {
            return answers.stream()
                .map(each -> new Score("MIT", "patents", each.yes() ? 3 : questions.size()))
                .toList();
          }

          @Provides
          static List<Part> parts(List<Score> scores) {
            double points = scores.stream().mapToInt(Score::points).average().orElse(0);
            return List.of(new Part("MIT", "patents", points));
          }

          @Provides
          static List<Total> totals(List<Part> parts) {
            return List.of(new Total("MIT", parts.stream().mapToDouble(Part::points).sum()));
          }

          @Provides
          static Verdict verdict(List<Total> totals) {
            return new Verdict(totals);
          }
        }
      }
      """;

  private JavacSources() {}

  /** Writes bots. */
  static void bots(Path directory, int count) throws IOException {
    write(directory, BOT, count);
  }

  /** Writes components. */
  static void components(Path directory, int count) throws IOException {
    write(directory, COMPONENT, count);
  }

  private static void write(Path directory, String template, int count) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < count; i++) {
      Files.writeString(directory.resolve("Review" + i + ".java"), template.formatted(i));
    }
  }

  /** Every source below directories. */
  static List<String> under(Path... directories) throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path directory : directories) {
      try (var files = Files.walk(directory)) {
        files
            .map(Path::toString)
            .filter(file -> file.endsWith(".java"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
