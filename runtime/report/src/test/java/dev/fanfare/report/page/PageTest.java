package dev.fanfare.report.page;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.BigRun;
import dev.fanfare.report.FakeRun;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of the page without a browser. */
final class PageTest {

  @Test
  void theAnswersAreInTheMarkup() throws IOException {
    String page = page(RunData.of(SampleRuns.review()), null, List.of("run.json"));

    for (String answer :
        List.of(
            "<strong>failed</strong> in 4.5s",
            "6 of 656 called tasks failed",
            "<span class=\"type\">SocketTimeoutException</span>",
            "at org.example.LicenseReview.ask(LicenseReview.java:88)",
            "<code>{&quot;licence&quot;:&quot;MIT&quot;,&quot;number&quot;:49}</code>",
            "<h2 id=\"phases-title\">Phases</h2>",
            "<svg class=\"plan fit\"",
            "<dd>42</dd>",
            "href=\"run.json\"")) {
      assertTrue(page.contains(answer), answer);
    }
  }

  @Test
  void aRunThatSucceededAlthoughTasksFailedSaysSo() throws IOException {
    FakeRun run =
        FakeRun.of("b", 1).step("s", 2, i -> took(1).failed(new IllegalStateException("x")));

    String page = page(RunData.of(run.ended(RunState.SUCCEEDED, null).report()), null, List.of());

    assertTrue(page.contains("<strong>succeeded</strong> in 2.0ms, although 2 tasks failed"), page);
  }

  @Test
  void everyElementIsClosed() throws IOException {
    String page = page(RunData.of(SampleRuns.review()), null, List.of());
    String markup = page.replaceAll("(?s)<(script|style).*?</\\1>", "");
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(markup);
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    while (tags.find()) {
      if (tags.group(1).isEmpty() && !List.of("meta", "input").contains(tags.group(2))) {
        open.push(tags.group(2));
      } else if (!tags.group(1).isEmpty()) {
        assertEquals(open.pop(), tags.group(2), () -> markup.substring(tags.start()));
      }
    }
    assertTrue(open.isEmpty(), open::toString);
  }

  @Test
  void thePolicyNamesWhatIsInlined() throws IOException {
    String page = page(RunData.of(SampleRuns.review()), null, List.of());

    assertTrue(page.contains("<style>" + PageScripts.style() + "</style>"));
    assertTrue(page.contains("<script>" + PageScripts.script() + "</script>"));
    assertTrue(page.contains(PageScripts.policy().replace("'", "&#39;")), PageScripts.policy());
    assertFalse(page.contains(" style="), "the policy would drop it");
    assertFalse(
        Pattern.compile("\\son\\w+=").matcher(page.replace(PageScripts.script(), "")).find());
  }

  @Test
  void holdsTheRunAgainstThePreviousOne() throws IOException {
    RunData before = RunData.of(FakeRun.of("b", 1).step("s", 10, i -> took(100)).report());
    RunData now =
        RunData.of(
            FakeRun.of("b", 1)
                .step(
                    "s",
                    10,
                    i -> i == 0 ? took(200).failed(new IllegalStateException()) : took(200))
                .step("t", 1, i -> took(1))
                .report());

    String page = page(now, RunBrief.of(before), List.of());

    assertTrue(page.contains("<td class=\"n bad\">+100%</td>"), page);
    assertTrue(page.contains("<td class=\"none\" colspan=\"6\">new</td>"), page);
    assertTrue(page.contains("Both gave the same answer"), page);
  }

  @Test
  void aRunWithoutTasksHasAPage() throws IOException {
    String page =
        page(RunData.of(FakeRun.of("b", 1).unreached("s", "none").report()), null, List.of());

    assertTrue(page.contains("not reached"));
    assertFalse(page.contains("id=\"timeline\""));
  }

  @Test
  void aMillionTasksTakeLessThanEightMegabytes() throws IOException {
    int bytes = page(BigRun.of(1_000_000), null, List.of()).length();

    assertTrue(bytes < 8_000_000, () -> bytes + " bytes");
  }

  private static String page(RunData run, RunBrief previous, List<String> files)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PageWriter.write(run, previous, files, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
