package dev.fanfare.app.describe;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.LaunchableBot;
import dev.fanfare.app.Operation;
import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ExampleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that writes an example file with every setting of some bots; gives lines. */
public record ExampleFileOperation() implements Operation<List<String>, List<String>> {

  @Override
  public List<String> execute(List<String> names, AppContext context) {
    Map<String, ConfigSetting> settings = new LinkedHashMap<>();
    List<LaunchableBot<?>> bots =
        names.isEmpty() ? context.bots().all() : context.bots().named(names);
    for (LaunchableBot<?> bot : bots) {
      bot.settings().forEach(setting -> settings.putIfAbsent(setting.path(), setting));
    }
    return ExampleFile.of(settings.values());
  }
}
