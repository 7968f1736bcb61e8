package dev.fanfare.processor;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Faults of the types in signatures. */
class TypeFaultsTest {

  @Test
  void aTaskReturnsWhatIsThere() {
    FaultAssertions.in(
        """
        @Bot
        class Lengths {
          @Phase(order = 1) List<String> names() { return null; }
          @Phase(order = 2) CompletableFuture<Integer> ▸length(String name) { return null; }
          @Phase(order = 3) CompletionStage<String> ▸sum(List<Integer> lengths) { return null; }
          @Phase(order = 4) void print(String sum, List<Integer> lengths) {}
          @AfterRun Future<Path> ▸tell() { return null; }
        }
        """,
        """
        [fanfare/UnawaitedFuture] phase 'length' returns CompletableFuture<Integer>, whose failure is never seen
          note: a call ends when its method returns: what fails later is not retried, and in no report
          help: wait for it, as with get(), and return the Integer
        """,
        """
        [fanfare/UnawaitedFuture] phase 'sum' returns CompletionStage<String>, whose failure is never seen
          note: a call ends when its method returns: what fails later is not retried, and in no report
          help: wait for it, as with get(), and return the String
        """,
        """
        [fanfare/UnawaitedFuture] @AfterRun method 'tell' returns Future<Path>, whose failure is never seen
          note: a call ends when its method returns: what fails later is not retried, and in no report
          help: wait for it, as with get(), and return the Path
        """);
  }

  @Test
  void rawTypesDoNotSayWhatTheyHold() {
    FaultAssertions.in(
        """
        @SuppressWarnings("rawtypes")
        @Bot
        class Nightly {
          @Phase(order = 1) List ▸load() { return List.of(); }
          @Phase(order = 2) void save(List<Map> ▸rows, Map[] ▸more) {}
          @Task void pay(Class ▸type) {}
        }
        """,
        """
        [fanfare/RawType] phase 'load' yields List, which does not say what its List holds
          help: write List<E>, with types in place of the letters
        """,
        """
        [fanfare/RawType] parameter 'rows' of phase 'save' is List<Map>, which does not say what its Map holds
          help: write Map<K, V>, with types in place of the letters
        """,
        """
        [fanfare/RawType] parameter 'more' of phase 'save' is Map[], which does not say what its Map holds
          help: write Map<K, V>, with types in place of the letters
        """,
        """
        [fanfare/RawType] parameter 'type' of function 'pay' is Class, which does not say what its Class holds
          help: write Class<T>, with types in place of the letters
        """);
  }

  @Test
  void aRawSuperclassLosesTheTypesOfItsMethods() {
    FaultAssertions.in(
        """
        abstract class Base<T> {
          @Phase(order = 1) List<T> load() { return List.of(); }
          @Phase(order = 2) void save(T row) {}
        }
        @SuppressWarnings("rawtypes")
        @Bot
        ▸class Nightly extends Base {}
        """,
        """
        [fanfare/RawType] Nightly extends Base, which does not say what it holds
          help: write Base with its type arguments
        """);
  }

  @Test
  void typeVariablesAreBound() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) <T extends Number> List<T> ▸load(@Param List<T> ▸rows) { return rows; }
        }
        """,
        """
        [fanfare/UnboundTypeVariable] phase 'load' yields List<T>, and nothing says what T is
          help: write a type in place of T
        """,
        """
        [fanfare/UnboundTypeVariable] parameter 'rows' of phase 'load' is List<T>, and nothing says what T is
          help: write a type in place of T
        """);
  }

  @Test
  void generatedCodeMayNameTheTypes() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          private record Row(String name) {}
          private static class Late extends Exception { private static final long serialVersionUID = 1; }
          @Phase(order = 1) List<Row> ▸load() { return List.of(); }
          @Phase(order = 2) @Task(retryOn = Late▸.class) void save(Map<String, Row[]> rows) {}
        }
        """,
        """
        [fanfare/InaccessibleType] phase 'load' yields List<Row>, and the generated code may not name Row
          note: generated code is another class of the bot's package
          help: remove 'private' from Row
        """,
        """
        [fanfare/InaccessibleType] retryOn names Late, and the generated code may not name Late
          note: generated code is another class of the bot's package
          help: remove 'private' from Late
        """);
  }

  @Test
  void whatAFaultHidesIsNotReported() {
    FaultAssertions.in(
        """
        @SuppressWarnings("rawtypes")
        @Bot
        class Nightly {
          @Phase(order = 1) List ▸load() { return List.of(); }
          @Phase(order = 2) String clean(Integer row) { return ""; }
          @Phase(order = 3) @Cross String join(String row, Long other) { return ""; }
          @Phase(order = 4) void save(@From("load") Integer row) {}
        }
        """,
        """
        [fanfare/RawType] phase 'load' yields List, which does not say what its List holds
          help: write List<E>, with types in place of the letters
        """);
  }

  @Test
  void typesThatReadAlikeAreShownWhole() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          static class A { record Row(String name) {} }
          static class B { record Row(String name) {} }
          @Phase(order = 1) List<A.Row> load() { return List.of(); }
          @Phase(order = 2) void save(List<B.Row> ▸rows) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'save' needs List<demo.Nightly.B.Row>, but no earlier phase yields demo.Nightly.B.Row
            demo.Nightly.B.Row is required at
                Nightly.save(rows)
            phases that run before 'save':
                load   order 1   yields demo.Nightly.A.Row
          note: 'load' yields demo.Nightly.A.Row, which is not demo.Nightly.B.Row
          help: take List<demo.Nightly.A.Row>
        """);
  }

  @Test
  void aMissingTypeIsTheCompilersToReport() {
    Compilation compilation =
        TestSources.compile(
            """
            @Bot
            class Nightly {
              @Phase(order = 1) List<Rwo> load() { return List.of(); }
            }
            """);
    Assertions.assertEquals(
        List.of("4:26"),
        compilation.errors().stream()
            .map(error -> error.getLineNumber() + ":" + error.getColumnNumber())
            .toList());
  }

  @Test
  void aMalformedAnnotationIsTheCompilersToReport() {
    Compilation compilation =
        TestSources.compile(
            """
            @Bot(retries = "three")
            class Nightly {
              @Phase void load() {}
            }
            """);
    Assertions.assertEquals(
        0,
        compilation.diagnostics().stream()
            .filter(each -> each.getMessage(Locale.ROOT).contains("fanfare/"))
            .count());
    Assertions.assertEquals(2, compilation.errors().size());
  }
}
