package dev.fanfare.codec;

/**
 * Escapes surrogates without a partner in JSON text. UTF-8 has no form for them, and would replace
 * them by question marks.
 */
final class LoneSurrogates {

  private LoneSurrogates() {}

  static String escaped(String json) {
    int first = next(json, 0);
    return first < 0 ? json : escaped(json, first);
  }

  private static String escaped(String json, int first) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int from = 0;
    for (int at = first; at >= 0; at = next(json, from)) {
      escaped.append(json, from, at).append("\\u%04x".formatted((int) json.charAt(at)));
      from = at + 1;
    }
    return escaped.append(json, from, json.length()).toString();
  }

  /** The index of the next lone surrogate, or -1. */
  private static int next(String json, int from) {
    for (int at = from; at < json.length(); at++) {
      char c = json.charAt(at);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && at + 1 < json.length()
            && Character.isLowSurrogate(json.charAt(at + 1))) {
          at++;
        } else {
          return at;
        }
      }
    }
    return -1;
  }
}
