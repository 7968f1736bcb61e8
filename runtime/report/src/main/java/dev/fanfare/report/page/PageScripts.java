package dev.fanfare.report.page;

import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page's style and scripts, as they are inlined; and what lets them, and nothing else, run. */
final class PageScripts {

  private static final List<String> FILES =
      List.of(
          "data.js",
          "words.js",
          "dom.js",
          "lanes.js",
          "timeline.js",
          "gestures.js",
          "tasks.js",
          "story.js",
          "main.js");

  private static final String STYLE = read("page.css");

  /** All scripts in one scope of their own. */
  private static final String SCRIPT =
      FILES.stream()
          .map(PageScripts::read)
          .collect(Collectors.joining("\n", "\"use strict\";\n(() => {\n", "\n})();\n"));

  private static final String POLICY =
      "default-src 'none'; style-src '"
          + hash(STYLE)
          + "'; script-src '"
          + hash(SCRIPT)
          + "'; base-uri 'none'; form-action 'none'";

  private PageScripts() {}

  static String style() {
    return STYLE;
  }

  static String script() {
    return SCRIPT;
  }

  /** Nothing may be loaded, sent or framed; only this style and this script count. */
  static String policy() {
    return POLICY;
  }

  /** A note for those who have scripts switched off. */
  static void note(String text, HtmlWriter html) throws IOException {
    html.open("noscript")
        .element("p.none", text + " The answers above and below need none.")
        .close();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new FanfareException("this Java has no SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = PageScripts.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r\n", "\n");
    } catch (IOException e) {
      throw new FanfareException("cannot read " + name + " of this module", e);
    }
  }
}
