package dev.fanfare.launcher.command;

import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.schedule.FiringsOperation;
import dev.fanfare.app.schedule.FiringsRequest;
import dev.fanfare.app.schedule.ScheduleControl;
import dev.fanfare.app.schedule.ScheduleOperation;
import dev.fanfare.app.schedule.ScheduleRequest;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.launcher.signal.RunInterruption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The command that runs bots on their schedules, or prints when they would run. */
final class ScheduleCommand implements CliCommand {

  private static final int MOST = 10_000;

  @Override
  public String word() {
    return "schedule";
  }

  @Override
  public String operands() {
    return "[NAME…]";
  }

  @Override
  public String help() {
    return "Runs the bots on their schedules until the process is ended; without a name, all that"
        + " have one.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(
        List.of(CommandFlags.NEXT, CommandFlags.KEEP),
        CommandFlags.PLAN,
        CommandFlags.SHOW,
        CommandFlags.PRINT);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    List<ConfiguredBot<?>> bots = ScheduleRequest.scheduled(command.botRequest(), context.app());
    context.filter().hideSecretsOf(bots);
    if (command.has(CommandFlags.NEXT)) {
      FiringsRequest request = new FiringsRequest(bots, count(command));
      context.print(
          ScheduleText.of(bots, context)
              .firings(new FiringsOperation().execute(request, context.app())));
      return ExitCode.SUCCEEDED;
    }
    return keepRunning(bots, context);
  }

  private static int keepRunning(List<ConfiguredBot<?>> bots, CommandContext context) {
    Duration grace =
        bots.stream()
            .map(bot -> bot.configuration().value(RunSettings.GRACE, Duration.class))
            .max(Duration::compareTo)
            .orElseThrow();
    CompletableFuture<ScheduleControl> control = new CompletableFuture<>();
    ScheduleLines lines = new ScheduleLines(context, bots, control);
    RunInterruption interruption =
        RunInterruption.of(new ScheduledWork(control, grace), context::say, grace);
    ScheduleRequest request = new ScheduleRequest(bots, grace, lines);
    Integer unused =
        ProcessEnd.watch(
            interruption, () -> new ScheduleOperation().execute(request, context.app()));
    return interruption.exitCode().orElse(ExitCode.SUCCEEDED);
  }

  private static int count(ParsedCommand command) {
    String text = command.value(CommandFlags.NEXT).orElse("");
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST) {
      throw new ConfigurationException(
          CommandFlags.NEXT.name() + ": '" + text + "' is not a whole number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
