package dev.fanfare.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a message: the code and the fact on the first line, then at most {@value
 * #MAX_EVIDENCE} lines of evidence, the notes, the help.
 *
 * <pre>
 * [fanfare/Code] fact
 *     evidence
 *   note: note
 *   help: help
 * </pre>
 */
final class DiagnosticRenderer {

  static final int MAX_EVIDENCE = 10;

  private final String margin;

  /**
   * A renderer.
   *
   * @param margin what stands before every line but the first: two spaces, unless the compiler puts
   *     them there, as javac does
   */
  DiagnosticRenderer(String margin) {
    this.margin = margin;
  }

  String render(DiagnosticMessage message) {
    TypeText names = TypeText.of(message.lines().flatMap(MessageLine::types).toList());
    List<String> lines = new ArrayList<>();
    lines.add("[fanfare/" + message.code() + "] " + message.fact().render(names));
    capped(message.evidence().stream().map(line -> line.render(names)).toList())
        .forEach(line -> lines.add(margin + "  " + line));
    message.notes().forEach(note -> lines.add(margin + "note: " + note.render(names)));
    message.help().ifPresent(help -> lines.add(margin + "help: " + help.render(names)));
    return String.join("\n", lines);
  }

  private static List<String> capped(List<String> evidence) {
    if (evidence.size() <= MAX_EVIDENCE) {
      return evidence;
    }
    int shown = MAX_EVIDENCE - 1;
    List<String> capped = new ArrayList<>(evidence.subList(0, shown));
    String last = capped.get(shown - 1);
    String indent = last.substring(0, last.length() - last.stripLeading().length());
    capped.add(indent + "… " + (evidence.size() - shown) + " more");
    return capped;
  }
}
