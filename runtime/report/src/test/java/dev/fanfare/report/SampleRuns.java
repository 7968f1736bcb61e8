package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.skipped;
import static dev.fanfare.report.FakeTask.took;

import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** SampleRuns that several tests look at. */
public final class SampleRuns {

  private SampleRuns() {}

  /** An input that is a record. */
  record Question(String licence, int number) {}

  /** A value that is a record. */
  record Answer(String verdict, double confidence, List<String> evidence) {}

  /** 300 questions, of which six fail for three causes; with retries, groups and skipped tasks. */
  public static RunReport review() {
    Random random = new Random(7);
    return FakeRun.of("license-review", 4)
        .param("licenses", List.of("MIT", "Apache-2.0"))
        .single("questions", took(100).value("300 questions"))
        .step("answer", 300, i -> answer(i, random), "questions")
        .step("score", 300, SampleRuns::score, "answer")
        .step("dimension", 60, SampleRuns::dimension, "score")
        .single("verdict", took(30).value("MIT is permissive").parents(keys()), "dimension")
        .report();
  }

  private static FakeTask answer(int i, Random random) {
    FakeTask task =
        took(20 + random.nextInt(60)).parents("questions").inputs(new Question("MIT", i));
    if (i % 50 == 49) {
      return task.failed(cause(i)).attempts(4, 70);
    }
    if (i % 20 == 3) {
      task.attempts(2, 10);
    }
    return task.value(
        new Answer(i % 3 == 0 ? "YES" : "NO", 0.5 + i / 1000.0, List.of("line " + i)));
  }

  private static Exception cause(int i) {
    return switch (i / 50 % 3) {
      case 0 -> at(new SocketTimeoutException("Read timed out"), 88);
      case 1 -> at(new IllegalStateException("question " + i + " has no 'answer" + i + "'"), 91);
      default -> at(new UncheckedIOException(at(new IOException("connection reset"), 94)), 95);
    };
  }

  /** With a stack that stays the same when this file changes. */
  private static <E extends Exception> E at(E exception, int line) {
    exception.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.example.LicenseReview", "ask", "LicenseReview.java", line),
          new StackTraceElement("org.example.LicenseReview", "answer", "LicenseReview.java", 61)
        });
    return exception;
  }

  private static FakeTask score(int i) {
    String parent = "answer[" + i + "]";
    return i % 50 == 49 ? skipped(parent) : took(4).parents(parent).value(i % 4);
  }

  private static FakeTask dimension(int i) {
    List<String> parents =
        IntStream.range(i * 5, i * 5 + 5)
            .filter(p -> p % 50 != 49)
            .mapToObj(p -> "score[" + p + "]")
            .toList();
    return took(2).id(key(i)).parents(parents).value(i * 0.1);
  }

  private static List<String> keys() {
    return IntStream.range(0, 60).mapToObj(SampleRuns::key).toList();
  }

  private static String key(int i) {
    return "dimension[licence-" + i / 6 + "/dim-" + i % 6 + "]";
  }
}
