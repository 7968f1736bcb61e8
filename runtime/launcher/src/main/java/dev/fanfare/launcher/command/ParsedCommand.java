package dev.fanfare.launcher.command;

import dev.fanfare.app.BotRequest;
import dev.fanfare.app.recorded.CassetteChoice;
import dev.fanfare.app.run.EngineChoice;
import dev.fanfare.config.ConfigNode;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ValueOrigin;
import dev.fanfare.runtime.spi.ReuseRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command line that has been parsed.
 *
 * @param command the command
 * @param operands what is neither command nor flag
 * @param given the values of the flags that were given, by the flags' names
 */
record ParsedCommand(CliCommand command, List<String> operands, Map<String, List<String>> given) {

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

  /**
   * Returns what the command line says of bots: those that the operands name, and what is set and
   * selected.
   *
   * @throws ConfigurationException if a {@code --set} or an {@code --expect} has no equals sign, or
   *     a file is no path
   */
  BotRequest botRequest() {
    return new BotRequest(
        operands,
        settings(),
        keys(),
        values(CommandFlags.CONFIG).stream().map(ParsedCommand::path).toList(),
        values(CommandFlags.ONLY),
        values(CommandFlags.EXCLUDE));
  }

  /**
   * Returns the cassette; empty for none.
   *
   * @throws ConfigurationException if it has no file
   */
  Optional<CassetteChoice> cassette() {
    return value(CommandFlags.CASSETTE)
        .map(
            text -> {
              int space = text.indexOf(' ');
              if (space < 0) {
                throw new ConfigurationException(
                    "'--cassette=" + text + "' is not --cassette record|replay|auto FILE");
              }
              return new CassetteChoice(text.substring(0, space), text.substring(space + 1));
            });
  }

  /** Returns where the tasks are to run; empty for this process. */
  Optional<EngineChoice> engine() {
    String master = value(CommandFlags.MASTER).orElse("");
    if (!has(CommandFlags.ENGINE) && has(CommandFlags.MASTER)) {
      throw new ConfigurationException("--master is the address of an engine: add --engine spark");
    }
    return value(CommandFlags.ENGINE).map(name -> new EngineChoice(name, master));
  }

  /**
   * Returns the recorded successes that stand for calls, as the flags say.
   *
   * @throws ConfigurationException if a {@code --trust} does not name a step
   */
  ReuseRequest reuse() {
    return new ReuseRequest(
        value(CommandFlags.REUSE),
        Set.copyOf(values(CommandFlags.RERUN)),
        values(CommandFlags.TRUST).stream().map(ParsedCommand::step).collect(Collectors.toSet()));
  }

  private static String step(String selector) {
    if (!selector.startsWith("step:")) {
      throw new ConfigurationException("'--trust " + selector + "' is not --trust step:NAME");
    }
    return selector.substring("step:".length());
  }

  /** Returns the settings that flags set, by path; without those of {@code --set}. */
  private Map<String, ConfigNode> settings() {
    Map<String, ConfigNode> settings = new LinkedHashMap<>();
    for (CommandFlag flag : command.allFlags()) {
      if (flag.setting() != null && has(flag)) {
        String value = flag.label() == null ? flag.implied() : value(flag).orElseThrow();
        settings.put(
            flag.setting(), new ConfigNode.ScalarNode(value, ValueOrigin.flag(flag.name())));
      }
    }
    return settings;
  }

  private Map<String, ConfigNode> keys() {
    Map<String, ConfigNode> keys = new LinkedHashMap<>();
    for (String text : values(CommandFlags.SET)) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        // It may be a secret from the second word on.
        String word = text.replaceFirst("(?<=[\\w.-]{0,40})[^\\w.-].*", "…");
        throw new ConfigurationException("'--set " + word + "' is not --set KEY=VALUE");
      }
      String key = text.substring(0, equals);
      keys.put(
          key,
          new ConfigNode.ScalarNode(text.substring(equals + 1), ValueOrigin.flag("--set " + key)));
    }
    values(CommandFlags.EXPECT).forEach(text -> putExpected(keys, text));
    return keys;
  }

  private static void putExpected(Map<String, ConfigNode> keys, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new ConfigurationException(
          "'--expect " + text + "' is not --expect STEP=RANGE, such as answer=..500");
    }
    keys.put(
        "steps." + text.substring(0, equals) + ".expect",
        new ConfigNode.ScalarNode(text.substring(equals + 1), ValueOrigin.flag("--expect")));
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("'" + name + "' is not a path", e);
    }
  }
}
