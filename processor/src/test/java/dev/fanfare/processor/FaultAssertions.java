package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles a faulty source and compares what the compiler says: the exact texts, in order, and
 * where. In the source, {@value #MARK} stands before each place that is to be pointed at.
 */
final class FaultAssertions {

  static final String MARK = "▸";

  private FaultAssertions() {}

  /** The source has these faults, each at its mark, and no others. */
  static void in(String marked, String... expected) {
    check(Diagnostic.Kind.ERROR, marked, expected);
  }

  /** The source compiles, with these warnings. */
  static void warnings(String marked, String... expected) {
    check(Diagnostic.Kind.WARNING, marked, expected);
  }

  private static void check(Diagnostic.Kind kind, String marked, String... expected) {
    JavaFileObject file = TestSources.demo(marked.replace(MARK, ""));
    Compilation compilation = TestSources.compile(List.of(file));
    assertEquals(
        expected(marked, expected),
        compilation.diagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == kind || isError(diagnostic))
            .map(FaultAssertions::text)
            .collect(Collectors.joining("\n\n")));
  }

  private static boolean isError(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR;
  }

  private static String expected(String marked, String... texts) {
    List<String> places = places(marked);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.max(texts.length, places.size()); i++) {
      all.add(
          (i < places.size() ? places.get(i) : "no mark")
              + " "
              + (i < texts.length ? texts[i].strip() : "no text"));
    }
    return String.join("\n\n", all);
  }

  /** Line and column of every mark; the first line of the file is not in the text. */
  private static List<String> places(String marked) {
    List<String> places = new ArrayList<>();
    int line = 2;
    int column = 1;
    for (char c : marked.toCharArray()) {
      if (c == MARK.charAt(0)) {
        places.add(line + ":" + column);
      } else if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return places;
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getLineNumber()
        + ":"
        + diagnostic.getColumnNumber()
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
