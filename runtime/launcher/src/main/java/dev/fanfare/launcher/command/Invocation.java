package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Node;
import dev.fanfare.launcher.config.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command line, understood.
 *
 * @param verb the command
 * @param operands what is neither command nor flag
 * @param given the values of the flags that were given, by the flags' names
 */
record Invocation(Verb verb, List<String> operands, Map<String, List<String>> given) {

  boolean has(Flag flag) {
    return given.containsKey(flag.name());
  }

  List<String> values(Flag flag) {
    return given.getOrDefault(flag.name(), List.of());
  }

  Optional<String> value(Flag flag) {
    List<String> values = values(flag);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** What the flags say of settings, by path; {@code --set} is not among them. */
  Map<String, Node> settings() {
    Map<String, Node> settings = new LinkedHashMap<>();
    for (Flag flag : verb.flags()) {
      if (flag.setting() != null && has(flag)) {
        String value = flag.label() == null ? flag.implied() : value(flag).orElseThrow();
        settings.put(flag.setting(), new Node.Text(value, Origin.flag(flag.name())));
      }
    }
    return settings;
  }
}
