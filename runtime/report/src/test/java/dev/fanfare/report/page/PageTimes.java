package dev.fanfare.report.page;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * Measures a page in Chromium: how long after it was asked for it is ready, and how long frames,
 * filters and sorts take. Milliseconds.
 */
public final class PageTimes {

  /** From the key to the frame that shows what it did, 60 times: in, along, and out again. */
  private static final String ZOOM =
      """
      const box = document.getElementById('timeline-canvas');
      box.scrollIntoView({behavior: 'instant'});
      const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      return (async () => {
        const times = [];
        for (const key of ['+', '+', '+', 'ArrowRight', '-', '-', '-', 'ArrowLeft', '+', '0']) {
          for (let i = 0; i < 6; i++) {
            await frame();
            const start = performance.now();
            box.dispatchEvent(new KeyboardEvent('keydown', {key}));
            await frame();
            times.push(performance.now() - start);
          }
        }
        return times.sort((a, b) => a - b);
      })();
      """;

  private static final String SORT =
      """
      return [...document.querySelectorAll('.grid-head button')].map((button) => {
        const start = performance.now();
        button.click();
        return button.textContent + ' ' + Math.round(performance.now() - start);
      }).join(', ');
      """;

  private PageTimes() {}

  /** The page. */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath();
    try (ChromeBrowser browser = ChromeBrowser.start()) {
      browser.size(1280, 900, false);
      for (int round = 0; round < 3; round++) {
        browser.open(page, "");
        JsonNode ready =
            browser.run("return performance.getEntriesByName('fanfare-ready')[0].startTime");
        System.out.printf("ready after %.0f%n", ready.doubleValue());
      }
      JsonNode frames = browser.run(ZOOM);
      System.out.printf(
          "frames: median %.0f, longest %.0f%n",
          frames.get(frames.size() / 2).doubleValue(), frames.get(frames.size() - 1).doubleValue());
      System.out.println("sorted by: " + browser.run(SORT).stringValue());
    }
  }
}
