package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigNode;
import dev.fanfare.config.ValueOrigin;
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
record ParsedCommand(Command verb, List<String> operands, Map<String, List<String>> given) {

  boolean has(CommandFlag flag) {
    return given.containsKey(flag.name());
  }

  List<String> values(CommandFlag flag) {
    return given.getOrDefault(flag.name(), List.of());
  }

  Optional<String> value(CommandFlag flag) {
    List<String> values = values(flag);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** What the flags say of settings, by path; {@code --set} is not among them. */
  Map<String, ConfigNode> settings() {
    Map<String, ConfigNode> settings = new LinkedHashMap<>();
    for (CommandFlag flag : verb.flags()) {
      if (flag.setting() != null && has(flag)) {
        String value = flag.label() == null ? flag.implied() : value(flag).orElseThrow();
        settings.put(
            flag.setting(), new ConfigNode.ScalarNode(value, ValueOrigin.flag(flag.name())));
      }
    }
    return settings;
  }
}
