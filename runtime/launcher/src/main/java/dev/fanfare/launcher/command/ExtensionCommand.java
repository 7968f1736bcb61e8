package dev.fanfare.launcher.command;

import dev.fanfare.launcher.spi.CommandExtension;
import dev.fanfare.launcher.spi.CommandExtension.ExtensionCall;
import dev.fanfare.launcher.spi.CommandExtension.ExtensionFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * A command of another module.
 *
 * @param extension the command
 */
record ExtensionCommand(CommandExtension extension) implements CliCommand {

  /** Finds the commands of other modules: asked for late, since it reads the class path. */
  static List<CliCommand> all() {
    List<CliCommand> found = new ArrayList<>();
    ServiceLoader.load(CommandExtension.class)
        .forEach(each -> found.add(new ExtensionCommand(each)));
    return found;
  }

  @Override
  public String word() {
    return extension.word();
  }

  @Override
  public String help() {
    return extension.help();
  }

  @Override
  public List<CommandFlag> flags() {
    List<CommandFlag> flags = new ArrayList<>();
    for (ExtensionFlag flag : extension.flags()) {
      flags.add(CommandFlag.value(flag.name(), flag.label(), flag.help()));
    }
    flags.addAll(List.of(BatchCommand.STORE, BatchCommand.QUEUE, BatchCommand.ALLOW));
    return flags;
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    Map<String, String> values = new LinkedHashMap<>();
    flags().forEach(flag -> command.value(flag).ifPresent(value -> values.put(flag.name(), value)));
    return extension.execute(
        new ExtensionCall(
            values,
            BatchCommand.request(command, context),
            context.app(),
            context.out(),
            context.err()));
  }
}
