package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

class UnstorableTypeTest {

  @Test
  void whatCannotBeStoredIsSaidOncePerStep() {
    FaultAssertions.warnings(
        """
        @Bot
        class Files {
          static class Log extends java.io.FilterInputStream {
            Log(java.io.InputStream in) { super(in); }
          }
          @Phase(order = 1) Log ▸open() { return new Log(null); }
          @Phase(order = 2) List<java.util.stream.Stream<String>> ▸lines(Log log) { return List.of(); }
          @Phase(order = 3) java.util.Map<String, Object> ▸row(java.util.stream.Stream<String> line) { return java.util.Map.of(); }
          @Phase(order = 4) java.util.function.Supplier<String> ▸later(List<java.util.Map<String, Object>> rows) { return null; }
          @Phase(order = 4) Thread[] ▸threads() { return null; }
          @Phase(order = 4) Object ▸any() { return null; }
        }
        """,
        message("open", "Log, which cannot be stored"),
        message("lines", "Stream<String>, which cannot be stored"),
        message("row", "Map<String, Object>, and Object cannot be stored"),
        message("later", "Supplier<String>, which cannot be stored"),
        message("threads", "Thread, which cannot be stored"),
        message("any", "Object, which cannot be stored"));
  }

  private static String message(String step, String fact) {
    return """
    [fanfare/UnstorableType] phase '%s' yields %s
      note: a run that is resumed calls '%s' again
      help: yield a value such as a record or a Path, or write @Task(reuse = Reuse.NEVER)
    """
        .formatted(step, fact, step);
  }

  @Test
  void ordinaryTypesAreNotSpokenOf() {
    FaultAssertions.warnings(
        """
        @Bot
        class Ordinary {
          record Row(String text, List<? extends Number> numbers) {}
          sealed interface Shape permits Circle {}
          record Circle(double radius) implements Shape {}
          enum Kind { A }
          @Phase(order = 1) void nothing() {}
          @Phase(order = 2) java.util.stream.Stream<Row> rows() { return null; }
          @Phase(order = 2) java.util.Iterator<Shape> shapes() { return null; }
          @Phase(order = 2) int[] numbers() { return null; }
          @Phase(order = 2) java.util.Map<Kind, List<java.nio.file.Path>> files() { return null; }
          @Phase(order = 2) java.util.Optional<java.time.Instant> when() { return null; }
          @Phase(order = 2) Class<?> type() { return null; }
          @Phase(order = 2) java.util.concurrent.TimeUnit unit() { return null; }
        }
        """);
  }

  @Test
  void itIsLeftOutWhereNothingIsStoredOrTheUserKnows() {
    FaultAssertions.warnings(
        """
        @Bot
        class Files {
          @Phase(order = 1) @Task(reuse = Reuse.NEVER) java.io.InputStream open() { return null; }
          @SuppressWarnings("fanfare")
          @Phase(order = 1) Thread thread() { return null; }
          @SuppressWarnings("fanfare/UnstorableType")
          @Phase(order = 1) Object any() { return null; }
        }
        """);
  }
}
