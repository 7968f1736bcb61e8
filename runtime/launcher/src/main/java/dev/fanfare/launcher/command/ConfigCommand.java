package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ExampleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a configuration file. */
record ConfigCommand(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {

  /** With or without {@code --example}: there is nothing else to print yet. */
  int execute() {
    Map<String, ConfigSetting> settings = new LinkedHashMap<>();
    List<LaunchableBot<?>> named =
        invocation.operands().isEmpty() ? bots.all() : bots.named(invocation.operands());
    for (LaunchableBot<?> bot : named) {
      bot.settings().forEach(setting -> settings.putIfAbsent(setting.path(), setting));
    }
    ExampleFile.of(settings.values()).forEach(surroundings.out()::println);
    return ExitCode.SUCCEEDED;
  }
}
