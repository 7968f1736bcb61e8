package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.LaunchableBot;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.verify.StepFinding;
import dev.fanfare.app.verify.VerifyOperation;
import dev.fanfare.app.verify.VerifyRequest;
import dev.fanfare.app.verify.VerifyResult;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.TaskOutcomeLine;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command that runs bots under other conditions and prints what differs. */
final class VerifyCommand implements CliCommand {

  private static final int MOST_SHOWN = 10;

  @Override
  public String word() {
    return "verify";
  }

  @Override
  public String operands() {
    return "[NAME…]";
  }

  @Override
  public String help() {
    return "Runs the bot again and again under other conditions, and names the tasks that differ.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(CommandFlags.PLAN, List.of(CommandFlags.VARY, CommandFlags.JDK));
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    context.filter().hideSecretsOf(BotConfigurator.configure(command.botRequest(), context.app()));
    int code = ExitCode.SUCCEEDED;
    for (LaunchableBot<?> bot : context.bots().named(command.operands())) {
      code = Math.max(code, verify(bot, command, context));
    }
    return code;
  }

  private static int verify(LaunchableBot<?> bot, ParsedCommand command, CommandContext context) {
    VerifyRequest request =
        new VerifyRequest(
            command.botRequest().named(bot.name()),
            command
                .value(CommandFlags.VARY)
                .map(list -> List.of(list.split(",")))
                .orElse(List.of()),
            command.value(CommandFlags.JDK).map(ParsedCommand::path),
            sentence -> context.say(bot.name() + "  " + sentence));
    try {
      VerifyResult result = new VerifyOperation().execute(request, context.app());
      print(result, context);
      return result.isSame() ? ExitCode.SUCCEEDED : ExitCode.FAILED;
    } catch (ConfigurationException e) {
      throw e;
    } catch (FanfareException e) {
      if (Thread.currentThread().isInterrupted()) {
        return ExitCode.INTERRUPTED;
      }
      context.say(e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static void print(VerifyResult result, CommandContext context) {
    String all =
        result.bot()
            + ": "
            + result.runs()
            + " runs of "
            + result.tasks()
            + (result.tasks() == 1 ? " task" : " tasks");
    if (result.isSame()) {
      context.print(all + ", all the same");
      return;
    }
    List<StepFinding> findings = result.findings();
    context.print(
        all
            + " differ in "
            + findings.stream().map(StepFinding::step).collect(Collectors.joining(", ")));
    findings.stream().limit(MOST_SHOWN).forEach(finding -> print(finding, context));
    if (findings.size() > MOST_SHOWN) {
      context.print("… and " + (findings.size() - MOST_SHOWN) + " more steps");
    }
  }

  private static void print(StepFinding finding, CommandContext context) {
    String name = finding.perturbation();
    context.print("");
    context.print(finding.difference().id() + " differs: " + name);
    context.print(
        new TextTable("  ")
            .row("first run", outcome(finding.difference().first()))
            .row(name, outcome(finding.difference().other()))
            .lines());
  }

  private static String outcome(@Nullable TaskOutcomeLine line) {
    return line == null ? "has no such task" : line.outcome();
  }
}
