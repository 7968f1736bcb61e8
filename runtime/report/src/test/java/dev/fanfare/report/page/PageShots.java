package dev.fanfare.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of a page: light, dark and on a phone, a window after the other. */
public final class PageShots {

  private PageShots() {}

  /** The page, and the directory of the pictures. */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath();
    Path target = Files.createDirectories(Path.of(arguments[1]));
    try (ChromeBrowser browser = ChromeBrowser.start()) {
      for (boolean dark : List.of(false, true)) {
        browser.dark(dark);
        String name = dark ? "dark" : "light";
        browser.size(1280, 900, false);
        windows(browser, page, target.resolve(name));
        browser.size(390, 844, true);
        windows(browser, page, target.resolve(name + "-phone"));
      }
    }
  }

  private static void windows(ChromeBrowser browser, Path page, Path name) throws IOException {
    browser.open(page, "");
    int height = browser.run("return document.documentElement.scrollHeight").intValue();
    int window = browser.run("return innerHeight").intValue();
    for (int shot = 0; shot * window < height; shot++) {
      browser.run("scrollTo({top: arguments[0], behavior: 'instant'})", shot * (window - 60));
      shoot(browser, name + "-" + shot);
    }
    browser.open(page, arguments(browser));
    shoot(browser, name + "-story");
  }

  private static String arguments(ChromeBrowser browser) {
    return browser
        .run("return document.querySelector('a.task').getAttribute('href')")
        .stringValue();
  }

  private static void shoot(ChromeBrowser browser, String name) throws IOException {
    browser.run("return document.fonts.ready.then(() => true)");
    Files.write(Path.of(name + ".png"), browser.screenshot(false));
  }
}
