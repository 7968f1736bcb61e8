package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A program that would fail with a ClassCastException does not compile, nor does one that waits for
 * nothing.
 */
class SoundnessTest {

  @Test
  void theElementOfASuperWildcardIsAnObject() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<? super Integer> load() { return List.of(); }
          @Phase(order = 2) void each(Integer ▸row) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'each' needs Integer, but no earlier phase yields it
            Integer is required at
                Nightly.each(row)
            phases that run before 'each':
                load   order 1   yields Object
          note: 'load' yields Object, which is not Integer
          help: take Object
        """);
  }

  @Test
  void aListOfASuperWildcardHoldsWhatTheBoundIs() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<Short> load() { return List.of(); }
          @Phase(order = 2) void all(@From(▸"load") List<? super Integer> rows) {}
          @Phase(order = 2) void fits(List<? super Short> rows) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'all' needs List<? super Integer>, but 'load' yields Short
          help: take 'load' out of @From, or change the parameter's type
        """);
  }

  @Test
  void anUncheckedConversionDoesNotCount() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          static class Names implements Comparable { public int compareTo(Object o) { return 0; } }
          @Phase(order = 1) Names load() { return null; }
          @Phase(order = 2) void each(Comparable<String> ▸names) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'each' needs Comparable<String>, but no earlier phase yields it
            Comparable<String> is required at
                Nightly.each(names)
            phases that run before 'each':
                load   order 1   yields Names
          help: add a phase of an order less than 2 that yields Comparable<String>
        """);
  }

  @Test
  void aUnionOfDifferentBoxesIsNotUnboxedAsOne() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<Integer> ints() { return List.of(); }
          @Phase(order = 1) List<Short> shorts() { return List.of(); }
          @Phase(order = 2) void each(@From({"ints", ▸"shorts"}) long row) {}
          @Phase(order = 2) void any(@From({"ints", "shorts"}) Number row) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'each' needs long, but 'shorts' yields Short
          help: take 'shorts' out of @From, or change the parameter's type
        """);
  }

  @Test
  void aFutureWithinIsAFutureToo() {
    for (String type :
        List.of(
            "List<Future<String>>",
            "Outcome<CompletableFuture<String>>",
            "Optional<CompletionStage<String>>",
            "Stream<? extends Future<String>>",
            "Map<Integer, Future<String>>",
            "List<List<Future<String>>>",
            "Future<String>[]")) {
      Compilation compilation =
          TestSources.compile(
              "@Bot class Nightly { @Phase(order = 1) %s load() { return null; } @Phase(order = 2) void end() {} }"
                  .formatted(type));
      assertEquals(
          List.of(
              """
              [fanfare/UnawaitedFuture] phase 'load' returns %s, whose failure is never seen
                note: a call ends when its method returns: what fails later is not retried, and in no report
                help: wait for it, as with get(), and return the String\
              """
                  .formatted(type)),
          compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList());
    }
  }

  @Test
  void aConstantThatDoesNotExistIsTheCompilersToReport() {
    Compilation compilation =
        TestSources.compile(
            """
            @Limit(name = Names.LIMIT, rate = Names.RATE)
            @Bot(name = Names.BOT, schedule = Names.CRON, zone = Names.ZONE, timeout = Names.TIME)
            class Nightly {
              @Phase(order = 1, name = Names.PHASE) @Task(limit = Names.LIMIT) void load(@Param(Names.PARAM) int x) {}
            }
            """);
    assertEquals(
        List.of(),
        compilation.errors().stream()
            .map(error -> error.getMessage(Locale.ROOT))
            .filter(message -> message.startsWith("[fanfare"))
            .toList());
    assertEquals(9, compilation.errors().size());
  }

  @Test
  void aTextThatReadsLikeAMissingConstantIsAText() {
    assertEquals(
        1,
        TestSources.compile(
                "@Bot(tags = \"<error>\")\nclass Nightly { @Phase(order = 1) void load() {} }")
            .generatedSourceFiles()
            .size());
  }

  @Test
  void anAnnotationTypeThatIsABotIsOneFault() {
    FaultAssertions.in(
        """
        ▸@Bot
        @interface Nightly {}
        """,
        """
        [fanfare/AbstractBot] bot Nightly is an annotation type
          help: make Nightly a class
        """);
  }
}
