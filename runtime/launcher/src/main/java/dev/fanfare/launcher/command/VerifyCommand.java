package dev.fanfare.launcher.command;

import dev.fanfare.app.LaunchableBot;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.verify.StepFinding;
import dev.fanfare.app.verify.VerifyOperation;
import dev.fanfare.app.verify.VerifyRequest;
import dev.fanfare.app.verify.VerifyResult;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.TaskOutcomeLine;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs bots again and again under other conditions, and prints what differs. */
final class VerifyCommand implements Command {

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
    return Command.join(CommandFlags.PLAN, List.of(CommandFlags.VARY, CommandFlags.JDK));
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
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
            sentence -> context.err().println(bot.name() + "  " + sentence));
    try {
      VerifyResult result = new VerifyOperation().execute(request, context.app());
      print(result, context.out());
      return result.isSame() ? ExitCode.SUCCEEDED : ExitCode.FAILED;
    } catch (ConfigurationException e) {
      throw e;
    } catch (FanfareException e) {
      if (Thread.currentThread().isInterrupted()) {
        return ExitCode.INTERRUPTED;
      }
      context.err().println(e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static void print(VerifyResult result, PrintStream out) {
    String all =
        result.bot()
            + ": "
            + result.runs()
            + " runs of "
            + result.tasks()
            + (result.tasks() == 1 ? " task" : " tasks");
    if (result.isSame()) {
      out.println(all + ", all the same");
      return;
    }
    List<StepFinding> findings = result.findings();
    out.println(
        all
            + " differ in "
            + findings.stream().map(StepFinding::step).collect(Collectors.joining(", ")));
    findings.stream().limit(MOST_SHOWN).forEach(finding -> print(finding, out));
    if (findings.size() > MOST_SHOWN) {
      out.println("… and " + (findings.size() - MOST_SHOWN) + " more steps");
    }
  }

  private static void print(StepFinding finding, PrintStream out) {
    String name = finding.perturbation();
    out.println();
    out.println(finding.difference().id() + " differs: " + name);
    new TextTable("  ")
        .row("first run", outcome(finding.difference().first()))
        .row(name, outcome(finding.difference().other()))
        .lines()
        .forEach(out::println);
  }

  private static String outcome(@Nullable TaskOutcomeLine line) {
    return line == null ? "has no such task" : line.outcome();
  }
}
