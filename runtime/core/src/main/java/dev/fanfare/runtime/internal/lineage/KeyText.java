package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.NameNumbering;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of group keys in task ids: components joined by a slash, all different. */
final class KeyText {

  /** The most characters of one component that are kept. */
  private static final int LONGEST = 500;

  private KeyText() {}

  /**
   * The texts of keys.
   *
   * @param keys by group, all different
   * @return by group, all different: of keys that read alike, the later ones get {@code #2}, {@code
   *     #3}
   */
  static List<String> of(List<? extends List<? extends @Nullable Object>> keys) {
    Set<String> taken = new HashSet<>();
    List<String> texts = new ArrayList<>(keys.size());
    NameNumbering numbering = new NameNumbering();
    for (List<? extends @Nullable Object> key : keys) {
      texts.add(numbering.number(text(key), taken::add));
    }
    return texts;
  }

  private static String text(List<? extends @Nullable Object> key) {
    StringBuilder text = new StringBuilder();
    for (int part = 0; part < key.size(); part++) {
      if (part > 0) {
        text.append('/');
      }
      encode(component(key.get(part)), text);
    }
    return text.toString();
  }

  private static String component(@Nullable Object component) {
    String text =
        component instanceof Enum<?> constant ? constant.name() : String.valueOf(component);
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "… (" + text.length() + " characters)";
  }

  private static void encode(String component, StringBuilder text) {
    for (int at = 0; at < component.length(); at++) {
      char c = component.charAt(at);
      if (c == '%' || c == '/' || c == '[' || c == ']' || Character.isISOControl(c)) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          text.append('%').append("%02X".formatted(b));
        }
      } else {
        text.append(c);
      }
    }
  }
}
