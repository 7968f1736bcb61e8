package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Node;
import dev.fanfare.launcher.config.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * One command line, understood.
 *
 * @param verb the command
 * @param operands what is neither command nor flag
 * @param given the flags that were given, each with its values
 */
record Invocation(Verb verb, List<String> operands, Map<Flag, List<String>> given) {

  static Invocation of(Verb verb, ParseResult parsed) {
    Map<Flag, List<String>> given = new LinkedHashMap<>();
    for (Flag flag : verb.flags()) {
      if (parsed.hasMatchedOption(flag.name())) {
        given.put(flag, parsed.matchedOption(flag.name()).stringValues());
      }
    }
    List<String> operands = new ArrayList<>();
    parsed.matchedPositionals().forEach(each -> operands.addAll(each.stringValues()));
    return new Invocation(verb, operands, given);
  }

  boolean has(Flag flag) {
    return given.containsKey(flag);
  }

  List<String> values(Flag flag) {
    return given.getOrDefault(flag, List.of());
  }

  Optional<String> value(Flag flag) {
    List<String> values = values(flag);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** What the flags say of settings, by path; {@code --set} is not among them. */
  Map<String, Node> settings() {
    Map<String, Node> settings = new LinkedHashMap<>();
    given.forEach(
        (flag, values) -> {
          if (flag.setting() != null) {
            String value = flag.label() == null ? flag.implied() : values.get(values.size() - 1);
            settings.put(flag.setting(), new Node.Text(value, Origin.flag(flag.name())));
          }
        });
    return settings;
  }
}
