package dev.fanfare.webhooks;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the little JSON (RFC 8259) that a webhook needs: objects of texts. */
final class WebhookJson {

  private WebhookJson() {}

  static String object(Map<String, ?> members) {
    return members.entrySet().stream()
        .map(member -> member(member.getKey(), text(member.getValue())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String member(String name, String value) {
    return quoted(name) + ":" + quoted(value);
  }

  /** A value's text, also if it has none. */
  static String text(Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException e) {
      return "(" + e.getClass().getSimpleName() + ")";
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || (Character.isSurrogate(c) && !paired(text, i))) {
        json.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static boolean paired(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
