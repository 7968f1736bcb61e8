package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.describe.PlanFormat;
import dev.fanfare.app.describe.PlanOperation;
import dev.fanfare.app.describe.PlanRequest;
import dev.fanfare.config.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The command that prints plans. */
final class PlanCommand implements CliCommand {

  @Override
  public String word() {
    return "plan";
  }

  @Override
  public String operands() {
    return "[NAME…]";
  }

  @Override
  public String help() {
    return "Prints phases, steps and every setting with where its value comes from.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(CommandFlags.PLAN, List.of(CommandFlags.FORMAT, CommandFlags.ENGINE));
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    PlanFormat format = format(command.value(CommandFlags.FORMAT).orElse("text"));
    for (ConfiguredBot<?> bot : BotConfigurator.configure(command.botRequest(), context.app())) {
      context.print(new PlanOperation().execute(new PlanRequest(bot, format), context.app()));
      if (format == PlanFormat.TEXT) {
        command.engine().ifPresent(engine -> context.print(engine.placement(bot.plan())));
      }
    }
    return ExitCode.SUCCEEDED;
  }

  private static PlanFormat format(String word) {
    for (PlanFormat format : PlanFormat.values()) {
      if (word(format).equals(word)) {
        return format;
      }
    }
    throw ConfigurationException.unknown(
        "'" + word + "' is no format of a plan",
        word,
        Arrays.stream(PlanFormat.values()).map(PlanCommand::word).toList());
  }

  private static String word(PlanFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
