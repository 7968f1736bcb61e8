package dev.fanfare.report.file;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownSummaryTest {

  @Test
  void tellsTheVerdictTheFindingsAndEveryStep() throws IOException {
    List<String> lines = markdown(RunData.of(SampleRuns.review())).lines().toList();

    assertEquals("## ❌ license-review", lines.get(0));
    assertEquals(
        "**failed** in 4.5s: 662 tasks, 650 succeeded (15 after a retry), 6 failed, 0 timed out,"
            + " 6 skipped, 0 cancelled.",
        lines.get(2));
    assertTrue(
        lines.contains(
            "- 6 of 656 called tasks failed, 2 of them of one cause&#58;"
                + " SocketTimeoutException&#58; Read timed out; 6 tasks skipped after. "),
        () -> String.join("\n", lines));
    assertTrue(
        lines.contains("for {&#34;licence&#34;&#58;&#34;MIT&#34;,&#34;number&#34;&#58;49}"),
        () -> String.join("\n", lines));
    assertTrue(
        lines.contains("| 2 answer | ❌ | 300 | 4.0s | 51ms | 76ms | 79ms | 93% | 6 | 33 | 0 |"),
        () -> String.join("\n", lines));
  }

  @Test
  void textThatIsNotOursIsNoMarkup() throws IOException {
    String hostile = "</pre><img src=x onerror=alert(1)> | **x** `y` [z](http://z)\n# h @everyone";
    String markdown =
        markdown(
            RunData.of(
                FakeRun.of(hostile, 1)
                    .step("a|b", 1, i -> took(1).failed(new IllegalStateException(hostile)))
                    .report()));

    assertFalse(markdown.contains("<img"), markdown);
    assertFalse(markdown.contains("http:"), markdown);
    assertFalse(markdown.contains("@everyone"), markdown);
    assertFalse(markdown.contains("a|b"), markdown);
    assertFalse(markdown.contains("\n# h"), markdown);
  }

  private static String markdown(RunData run) throws IOException {
    StringBuilder text = new StringBuilder();
    MarkdownSummary.write(run, text);
    return text.toString();
  }
}
