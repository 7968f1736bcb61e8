package dev.fanfare.report.page;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page in a real Chromium; skipped where there is none. */
@EnabledIf(
    value = "dev.fanfare.report.page.ChromeBrowser#isThere",
    disabledReason = ChromeBrowser.HOW_TO_GET_IT)
final class BrowserTest {

  @TempDir private static Path directory;

  private static ChromeBrowser browser;
  private static Path review;

  @BeforeAll
  static void openBrowser() throws IOException {
    RunData run = RunData.of(SampleRuns.review());
    review = page("review", run);
    browser = ChromeBrowser.start();
  }

  private static Path page(String name, RunData run) {
    return RunFiles.write(
            run, directory.resolve(name), EnumSet.of(ReportFormat.HTML), RunBrief.of(run))
        .get(0);
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void sitAtADesk() {
    browser.scripts(true);
    browser.dark(false);
    browser.size(1280, 900, false);
  }

  @Test
  void opensFromAFileWithNoRequestAndNoConsoleMessage() {
    browser.requests();
    browser.console();

    browser.open(review, "");

    assertEquals(List.of(review.toUri().toString()), browser.requests());
    assertEquals(List.of(), browser.console());
  }

  @Test
  void answersAreReadableWithScriptsOff() {
    browser.scripts(false);

    browser.visit(review, "");

    browser.scripts(true);
    String text = browser.run("return document.querySelector('main').innerText").stringValue();
    for (String answer :
        List.of("6 of 656 called tasks failed", "Read timed out", "at best", "dimension")) {
      assertTrue(text.contains(answer), answer);
    }
    assertEquals(
        0, browser.run("return document.querySelector('.grid-body').childElementCount").intValue());
    assertEquals(
        "hidden",
        browser
            .run("return getComputedStyle(document.querySelector('.live')).visibility")
            .stringValue());
  }

  @Test
  void filtersByStateStepAndText() {
    browser.open(review, "");

    choose("tasks-state", "FAILED");
    assertEquals("6 of 662 tasks", count());
    choose("tasks-state", "");
    choose("tasks-step", "3");
    assertEquals("60 of 662 tasks", count());
    choose("tasks-step", "");
    filter("connection reset");
    assertEquals("2 of 662 tasks", count());
    assertEquals("answer[149]", cell(1, 1));
  }

  @Test
  void sortsByTheColumnThatIsClicked() {
    browser.open(review, "");
    choose("tasks-step", "1");

    sortBy("ran");
    assertEquals(List.of("79ms", "answer[167]"), List.of(cell(1, 8), cell(1, 1)));
    sortBy("ran");
    assertEquals("20ms", cell(1, 8));
    sortBy("attempts");
    assertEquals(List.of("4", "answer[49]"), List.of(cell(1, 4), cell(1, 1)));
  }

  @Test
  void showsOnlyTheRowsInSightAndScrollsToTheLast() {
    browser.open(review, "");

    browser.run("const g = document.getElementById('tasks-grid'); g.scrollTop = g.scrollHeight");
    browser.await("return document.getElementById('tasks-grid').innerText.includes('verdict')");

    assertTrue(browser.run("return document.querySelectorAll('.grid-row').length").intValue() < 30);
  }

  @Test
  void zoomsByDragAndByKeyAndBack() {
    browser.open(review, "");
    browser.run(
        "document.getElementById('timeline').scrollIntoView({behavior: 'instant'});"
            + "document.getElementById('timeline-canvas').focus({preventScroll: true})");
    JsonNode box =
        browser.run(
            "const b = document.getElementById('timeline-canvas').getBoundingClientRect();"
                + "return [Math.round(b.left), Math.round(b.top)]");
    int x = box.get(0).intValue();
    int y = box.get(1).intValue();

    browser.drag(x + 300, y + 60, x + 500, y + 60);
    browser.await("return document.getElementById('timeline-range').textContent !== ''");
    String dragged = range();
    assertTrue(dragged.matches("1\\.\\d+s to [12]\\.\\d+s"), dragged);

    browser.press("+");
    browser.await(
        "return document.getElementById('timeline-range').textContent !== '%s'".formatted(dragged));
    browser.press("0");
    browser.await("return document.getElementById('timeline-range').textContent === ''");
  }

  private static String range() {
    return text("timeline-range");
  }

  @Test
  void clickingATaskInTheTimelineTellsItsStory() {
    browser.open(review, "");
    browser.run("document.getElementById('timeline').scrollIntoView({behavior: 'instant'})");
    JsonNode box =
        browser.run(
            "const b = document.getElementById('timeline-canvas').getBoundingClientRect();"
                + "return [Math.round(b.left), Math.round(b.top)]");
    int x = box.get(0).intValue() + 64;
    int y = box.get(1).intValue() + 112;

    browser.drag(x, y, x, y);

    assertEquals(
        "questions",
        browser.run("return document.querySelector('#story h2').textContent").stringValue());
  }

  @Test
  void tellsWhereATaskCameFromAndWhatItLedTo() {
    browser.open(review, "#task=dimension[licence-0/dim-1]");

    String story = text("story");
    assertTrue(story.matches("(?s).*Came from.*score\\[5].*answer\\[5].*questions.*"), story);
    assertTrue(story.matches("(?s).*Led to.*verdict.*"), story);
    browser.run("location.hash = '#task=answer[49]'");
    browser.await("return document.getElementById('story').textContent.includes('Read timed out')");
    assertTrue(text("story").contains("score[49] skipped"), text("story"));
    assertTrue(text("story").matches("(?s).*Called with.*\"number\": 49.*"), text("story"));
  }

  @Test
  void linksLeadToTasksWhateverTheirIdsAreMadeOf() {
    List<String> ids = List.of("s[a%2Fb]", "s[%25]", "s[x y+z&q#r]", "s[é≠ü]");
    FakeRun run =
        FakeRun.of("b", 1)
            .step("s", ids.size(), i -> took(1).id(ids.get(i)).failed(new IllegalStateException()));
    Path page = page("links", RunData.of(run.report()));
    for (String id : ids) {
      browser.open(page, "#task=%not-well-formed");
      browser.run(
          "[...document.querySelectorAll('.cause a')].find(a => a.textContent ==="
              + " arguments[0]).click()",
          id);
      browser.await("return !document.getElementById('story').hidden");
      assertEquals(
          id, browser.run("return document.querySelector('#story h2').textContent").stringValue());
    }
  }

  @Test
  void isUsedByKeyboardAlone() {
    browser.open(review, "");

    browser.press("/", "v", "e", "r", "d");
    browser.await("return document.getElementById('tasks-count').textContent.startsWith('1 of')");
    browser.run("document.getElementById('tasks-grid').focus()");
    browser.press("ArrowDown", "Enter");
    assertTrue(text("story").contains("MIT is permissive"), text("story"));
    browser.press("Escape");

    assertTrue(browser.run("return document.getElementById('story').hidden").booleanValue());
    assertEquals("tasks-grid", browser.run("return document.activeElement.id").stringValue());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textIsReadableInLightAndDark(boolean dark) {
    browser.dark(dark);
    browser.open(review, "");

    for (String selector :
        List.of(
            "h1",
            ".outcome strong",
            ".hint",
            ".advice",
            "thead th",
            "td.bad",
            "td.warn",
            ".cost",
            ".findings .warn .kind",
            ".tiles .warn dd",
            "nav .links a")) {
      double contrast = browser.run(CONTRAST, selector).doubleValue();
      assertTrue(contrast >= 4.5, () -> selector + " has a contrast of " + contrast);
    }
  }

  /** WCAG's contrast of the first element that a selector finds, against what is behind it. */
  private static final String CONTRAST =
      """
      const probe = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const rgb = (color) => {
        probe.clearRect(0, 0, 1, 1);
        probe.fillStyle = color;
        probe.fillRect(0, 0, 1, 1);
        return [...probe.getImageData(0, 0, 1, 1).data];
      };
      const luminance = ([r, g, b]) => [r, g, b]
        .map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const element = document.querySelector(arguments[0]);
      let back = element;
      while (back && rgb(getComputedStyle(back).backgroundColor)[3] < 250) back = back.parentElement;
      const [a, b] = [getComputedStyle(element).color, getComputedStyle(back).backgroundColor]
        .map((color) => luminance(rgb(color))).sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
      """;

  @Test
  void fitsAPhone() {
    browser.size(390, 844, true);
    browser.open(review, "");

    assertEquals(390, browser.run("return document.documentElement.scrollWidth").intValue());
  }

  @Test
  void hostileTextsExecuteNothing() {
    List<String> payloads = HostileTexts.all();
    assertEquals(300, payloads.stream().distinct().count());
    browser.console();

    browser.open(page("hostile", hostile(payloads)), "");
    assertEquals(
        List.of(),
        browser
            .run(OPEN_EACH, payloads.stream().map(BrowserTest::wellFormed).toList())
            .valueStream()
            .toList());
    choose("tasks-state", "FAILED");
    for (String word : List.of("pwned", "<script>", "</script>", "onerror")) {
      filter(word);
    }

    assertEquals("undefined", browser.run("return typeof pwned").stringValue());
    assertEquals(
        2,
        browser
            .run(
                "return document.querySelectorAll('script').length +"
                    + " document.querySelectorAll('style').length")
            .intValue());
    assertTrue(text("story").contains("pwned"), text("story"));
    assertEquals(List.of(), browser.console());
  }

  private static String wellFormed(String payload) {
    return payload.replace('\ud800', '?').replace('\udc00', '?');
  }

  /** Opens the story of every task; answers those that made an element of their own. */
  private static final String OPEN_EACH =
      """
      const foreign = 'img, iframe, object, embed, base, form, video, math, template, svg script,'
        + '[onload], [onerror], [onmouseover], [onfocus], [ontoggle], a[href^=javascript]';
      const open = (payload) => new Promise((opened) => {
        addEventListener('hashchange', opened, {once: true});
        location.hash = '#task=' + encodeURIComponent('s[' + payload + ']');
      });
      return (async () => {
        const bad = [];
        for (const payload of arguments[0]) {
          await open(payload);
          const told = document.querySelector('#story h2').textContent;
          if (document.querySelector(foreign) || told.length < payload.length) bad.push(payload);
        }
        return bad;
      })();
      """;

  /** Every payload is an id, a failure's message and a value; some are names. */
  private static RunData hostile(List<String> payloads) {
    FakeRun run = FakeRun.of(payloads.get(35), 3).ended(RunState.FAILED, payloads.get(66));
    run.param(payloads.get(1), payloads.get(92));
    run.step(
        "s",
        payloads.size(),
        i -> {
          String text = payloads.get(i);
          return i % 2 == 0
              ? took(i).id("s[" + text + "]").value(text)
              : took(i).id("s[" + text + "]").inputs(text).failed(new IllegalStateException(text));
        });
    for (int i = 0; i < 40; i++) {
      String parent = "s[" + payloads.get(i * 7) + "]";
      run.step(payloads.get(i * 7), 2, j -> took(1).parents(parent).value(payloads.get(j)), "s");
    }
    return RunData.of(run.report());
  }

  private static void choose(String select, String value) {
    browser.run(
        "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
            + "s.dispatchEvent(new Event('change'))",
        select,
        value);
  }

  /** Types a filter, and waits until it is applied. */
  private static void filter(String text) {
    browser.run(
        "performance.clearMeasures('fanfare-filter');"
            + "const f = document.getElementById('tasks-filter'); f.value = arguments[0];"
            + "f.dispatchEvent(new Event('input'))",
        text);
    browser.await("return performance.getEntriesByName('fanfare-filter').length > 0");
  }

  private static void sortBy(String column) {
    browser.run(
        "[...document.querySelectorAll('.grid-head button')]"
            + ".find(b => b.textContent === arguments[0]).click()",
        column);
  }

  private static String cell(int row, int column) {
    return browser
        .run(
            "return [...document.querySelectorAll('.grid-row')][arguments[0]]"
                + ".children[arguments[1]].textContent",
            row - 1,
            column - 1)
        .stringValue();
  }

  private static String count() {
    return text("tasks-count");
  }

  private static String text(String id) {
    return browser
        .run("return document.getElementById(arguments[0]).textContent", id)
        .stringValue();
  }
}
