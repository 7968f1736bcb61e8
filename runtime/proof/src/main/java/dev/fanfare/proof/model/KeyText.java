package dev.fanfare.proof.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group's key as it stands in a task's id; keys that read alike are numbered. */
final class KeyText {

  private final Map<String, Integer> seen = new HashMap<>();

  String of(List<?> key) {
    String text = key.stream().map(KeyText::component).collect(Collectors.joining("/"));
    int times = seen.merge(text, 1, Integer::sum);
    return times == 1 ? text : text + "#" + times;
  }

  private static String component(@Nullable Object component) {
    String plain =
        component instanceof Enum<?> constant ? constant.name() : String.valueOf(component);
    StringBuilder text = new StringBuilder();
    plain.codePoints().forEach(point -> append(text, point));
    return text.toString();
  }

  private static void append(StringBuilder text, int point) {
    if ("%/[]".indexOf(point) < 0 && !Character.isISOControl(point)) {
      text.appendCodePoint(point);
      return;
    }
    for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      text.append(String.format("%%%02X", one));
    }
  }
}
