package dev.fanfare.cassette;

import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The last look at a cassette before it is written: no secret may be in it, masked or not. */
final class SecretScan {

  /** Line, list of calls, call. */
  private static final int CALL_DEPTH = 3;

  private SecretScan() {}

  /**
   * Reads the lines.
   *
   * @throws FanfareException if a secret's text is in one; the message says where, not which
   */
  static void check(List<String> lines, TextMask mask, CassetteFile file) {
    for (String line : lines) {
      try (JsonParser parser = JsonText.parser(line)) {
        check(parser, mask, file);
      }
    }
  }

  private static void check(JsonParser parser, TextMask mask, CassetteFile file) {
    int depth = 0;
    String step = "";
    String property = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      boolean top = depth == 1;
      if (token == JsonToken.PROPERTY_NAME) {
        property = top ? parser.currentName() : property;
        if (!top && !isOfCall(depth, property) && mask.isIn(parser.currentName())) {
          throw refusal(step, property, file);
        }
      } else if (token.isScalarValue()) {
        step = top && property.equals("step") ? parser.getString() : step;
        if (!isOurs(top, property) && mask.isIn(parser.getString())) {
          throw refusal(step, property, file);
        }
      }
    }
  }

  /** Keys are digests, in which any short text may be by chance. */
  private static boolean isOurs(boolean top, String property) {
    return top && !property.equals("bot");
  }

  /** The names in a call are the format's: {@code answer}, {@code failure}, {@code message}. */
  private static boolean isOfCall(int depth, String property) {
    return depth == CALL_DEPTH && property.equals("calls");
  }

  private static FanfareException refusal(String step, String property, CassetteFile file) {
    return new FanfareException(
        "cassette %s is not written: the text of a secret is in '%s'%s, where it cannot be masked"
            .formatted(file, property, step.isEmpty() ? "" : " of step '" + step + "'"));
  }
}
