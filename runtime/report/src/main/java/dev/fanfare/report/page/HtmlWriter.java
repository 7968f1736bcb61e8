package dev.fanfare.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML, or SVG inside of it. Names of elements and attributes are ours; every text and every
 * attribute's value is escaped, wherever it came from. Methods return this, to be chained.
 */
final class HtmlWriter {

  private static final Set<String> VOID = Set.of("meta", "link", "br", "input", "hr");

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /**
   * Begins an element.
   *
   * @param name its name; what follows a dot is a class
   * @param attributes names and values in turn
   */
  HtmlWriter open(String name, Object... attributes) throws IOException {
    int dot = name.indexOf('.');
    String element = dot < 0 ? name : name.substring(0, dot);
    out.append('<').append(element);
    if (dot >= 0) {
      attribute("class", name.substring(dot + 1).replace('.', ' '));
    }
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i].toString(), attributes[i + 1].toString());
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  private void attribute(String name, String value) throws IOException {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  /** Ends the element begun last. */
  HtmlWriter close() throws IOException {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Text. */
  HtmlWriter text(String text) throws IOException {
    escape(text);
    return this;
  }

  /** An element with nothing but text in it. */
  HtmlWriter element(String name, String text, Object... attributes) throws IOException {
    return open(name, attributes).text(text).close();
  }

  /** A line's end, for those who read the source. */
  HtmlWriter line() throws IOException {
    out.append('\n');
    return this;
  }

  /** The one way around escaping: our own style and scripts, which hold no text of the run. */
  HtmlWriter trusted(String ours) throws IOException {
    out.append(ours);
    return this;
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '`' -> out.append("&#96;");
        default -> out.append(isText(c) ? c : '\ufffd');
      }
    }
  }

  /** Control characters and those that turn the direction of writing are shown as unknown. */
  private static boolean isText(char c) {
    return c == '\n'
        || c == '\t'
        || (!Character.isISOControl(c)
            && c != '\u061c'
            && c != '\u200e'
            && c != '\u200f'
            && !(c >= '\u202a' && c <= '\u202e')
            && !(c >= '\u2066' && c <= '\u2069'));
  }
}
