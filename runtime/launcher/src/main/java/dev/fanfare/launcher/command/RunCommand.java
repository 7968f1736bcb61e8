package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.describe.PlanFormat;
import dev.fanfare.app.describe.PlanOperation;
import dev.fanfare.app.describe.PlanRequest;
import dev.fanfare.app.recorded.RunRecording;
import dev.fanfare.app.recorded.StoreSetting;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.spi.RunCassette;
import java.util.List;
import java.util.Optional;

/** The command that runs bots, one after the other. */
final class RunCommand implements CliCommand {

  @Override
  public String word() {
    return "run";
  }

  @Override
  public String operands() {
    return "[NAME…]";
  }

  @Override
  public String help() {
    return "Runs the bots once.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(
        CommandFlags.PLAN,
        CommandFlags.SHOW,
        CommandFlags.PRINT,
        CommandFlags.RECORD,
        List.of(
            CommandFlags.REUSE,
            CommandFlags.CASSETTE,
            CommandFlags.MAX_FAILURES,
            CommandFlags.ENGINE,
            CommandFlags.MASTER,
            CommandFlags.DRY_RUN));
  }

  /** The exit code is that of the first run that did not succeed. */
  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    StoreSetting.warmUp(command.value(CommandFlags.STORE), context.app());
    List<ConfiguredBot<?>> bots = BotConfigurator.configure(command.botRequest(), context.app());
    context.filter().hideSecretsOf(bots);
    bots.forEach(bot -> bot.configuration().requireComplete(bot.plan()));
    if (command.has(CommandFlags.CASSETTE) && bots.size() > 1) {
      throw new ConfigurationException("--cassette is of one bot: name the bot to run");
    }
    if (command.has(CommandFlags.DRY_RUN)) {
      bots.forEach(bot -> printPlan(bot, command, context));
      return ExitCode.SUCCEEDED;
    }
    int code = ExitCode.SUCCEEDED;
    for (ConfiguredBot<?> bot : bots) {
      int own = execute(bot, command, context);
      code = code == ExitCode.SUCCEEDED ? own : code;
      if (own >= ExitCode.INTERRUPTED) {
        return own;
      }
    }
    return code;
  }

  private static int execute(ConfiguredBot<?> bot, ParsedCommand command, CommandContext context) {
    try (RunRecording recording =
        RunRecording.open(
            bot.configuration(),
            bot.plan().name(),
            command.reuse(),
            context.program(),
            context.app())) {
      Optional<RunCassette> cassette = command.cassette().map(choice -> choice.open(context.app()));
      return new WatchedRun(context, bot, recording.with(cassette), command.engine()).execute();
    }
  }

  private static void printPlan(
      ConfiguredBot<?> bot, ParsedCommand command, CommandContext context) {
    context.print(
        new PlanOperation().execute(new PlanRequest(bot, PlanFormat.TEXT), context.app()));
    command.engine().ifPresent(engine -> context.print(engine.placement(bot.plan())));
  }
}
