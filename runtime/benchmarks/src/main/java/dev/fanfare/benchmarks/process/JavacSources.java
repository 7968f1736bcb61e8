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
      import java.util.List;

      @Bot(retries = 2, schedule = "0 6 * * MON-FRI")
      public class Review%1$d {
        public record Question(String license, int number) {}
        public record Answer(String license, int value) {}
        public record Sum(String license, int value) {}
        public record Verdict(int value) {}

        @Phase(order = 1)
        List<Question> questions() {
          return List.of(new Question("MIT", 1), new Question("ISC", 2));
        }

        @Phase(order = 2)
        @Task(timeout = "30s", priority = Priority.HIGH)
        Answer answer(Question question) {
          return new Answer(question.license(), question.number());
        }

        @Phase(order = 3)
        Sum sum(@Key String license, @GroupBy("license") List<Answer> answers) {
          return new Sum(license, answers.size());
        }

        @Phase(order = 4)
        Verdict verdict(List<Sum> sums) {
          return new Verdict(sums.size());
        }
      }
      """;

  private static final String COMPONENT =
      """
      package components;

      import dagger.Component;
      import dagger.Module;
      import dagger.Provides;
      import java.util.List;

      public class Review%1$d {
        public record Question(String license, int number) {}
        public record Answer(String license, int value) {}
        public record Sum(String license, int value) {}
        public record Verdict(int value) {}

        @Component(modules = Steps.class)
        public interface Graph {
          Verdict verdict();
        }

        @Module
        public static final class Steps {
          @Provides
          static List<Question> questions() {
            return List.of(new Question("MIT", 1), new Question("ISC", 2));
          }

          @Provides
          static List<Answer> answers(List<Question> questions) {
            return List.of(new Answer(questions.get(0).license(), 1));
          }

          @Provides
          static List<Sum> sums(List<Answer> answers) {
            return List.of(new Sum("MIT", answers.size()));
          }

          @Provides
          static Verdict verdict(List<Sum> sums) {
            return new Verdict(sums.size());
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
