package dev.fanfare.codec.bytecode;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.StepCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles a bot's source and reads the code of its step. */
final class CompiledStep {

  static final String BOT =
      """
      package demo;

      import java.util.*;
      import java.util.function.*;

      public class Bot {
        private final int factor = Integer.parseInt("3");
        static final List<String> WORDS = List.of("a", "bc");
        enum Level { LOW, HIGH; int weight() { return this == LOW ? 1 : 20; } }
        record Verdict(String text, int points) {
          int doubled() { return points * 2; }
        }
        interface Rule { int apply(Verdict v); }
        static final class Plain implements Rule {
          public int apply(Verdict v) { return v.points() + 100; }
        }
        static class Fancy implements Rule {
          public int apply(Verdict v) { return v.doubled() + 200; }
        }
        static class Unused { int nothing() { return 7; } }
        Rule rule = new Plain();

        public int other(Verdict v) { return 1; }

        public int score(Verdict v) {
          int sum = 0;
          for (String word : WORDS) { sum += word.length(); }
          Function<Integer, Integer> twice = x -> x * 2;
          Comparator<String> order = new Comparator<>() {
            public int compare(String a, String b) { return b.compareTo(a) * 5; }
          };
          List<String> sorted = new ArrayList<>(WORDS);
          sorted.sort(order);
          switch (level()) { case LOW -> sum += 11; default -> sum += 12; }
          String label = "score " + v.text() + sum;
          return twice.apply(sum) + rule.apply(v) * factor + helper(label, sorted.get(0));
        }

        Level level() { return Level.HIGH.weight() > 3 ? Level.HIGH : Level.LOW; }

        private int helper(String label, String first) {
          try {
            return label.length() + first.length();
          } catch (IllegalStateException e) {
            return -1;
          }
        }
      }
      """;

  private static final String ORCHESTRATOR =
      """
      package demo;

      import dev.fanfare.runtime.plan.*;

      public class BotOrchestrator {
        public static StepPlan<Bot> step() {
          return StepPlan.of("score", BotOrchestrator::score).build();
        }
        private static Object score(Bot bot, Call call) {
          Bot.Verdict verdict = call.get(0);
          return bot.score(verdict);
        }
      }
      """;

  private CompiledStep() {}

  static StepCode read(Path directory, String bot, String... options) {
    return read(compile(directory, bot, options));
  }

  /** Reads the code of classes in a directory or jar. */
  static StepCode read(Path classes) {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, CompiledStep.class.getClassLoader())) {
      Class<?> type = loader.loadClass("demo.Bot");
      StepPlan<?> step =
          (StepPlan<?>) loader.loadClass("demo.BotOrchestrator").getMethod("step").invoke(null);
      return new StepCodeReader().read(Plan.of("bot", type).build(), step);
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path compile(Path directory, String bot, String... options) {
    try {
      Path sources = Files.createDirectories(directory.resolve("src/demo"));
      Path classes = Files.createDirectories(directory.resolve("classes"));
      Path first = Files.writeString(sources.resolve("Bot.java"), bot);
      Path second = Files.writeString(sources.resolve("BotOrchestrator.java"), ORCHESTRATOR);
      List<String> arguments = new ArrayList<>(List.of(options));
      arguments.addAll(
          List.of(
              "-proc:none",
              "-Xlint:none",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString(),
              first.toString(),
              second.toString()));
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, System.err, arguments.toArray(String[]::new));
      if (result != 0) {
        throw new IllegalArgumentException("does not compile:\n" + bot);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
