package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ExampleFile;
import dev.fanfare.launcher.config.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a configuration file. */
record ConfigCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  /** With or without {@code --example}: there is nothing else to print yet. */
  int execute() {
    Map<String, Setting> settings = new LinkedHashMap<>();
    List<Launchable<?>> named =
        invocation.operands().isEmpty() ? bots.all() : bots.named(invocation.operands());
    for (Launchable<?> bot : named) {
      bot.settings().forEach(setting -> settings.putIfAbsent(setting.path(), setting));
    }
    ExampleFile.of(settings.values()).forEach(surroundings.out()::println);
    return ExitCode.SUCCEEDED;
  }
}
