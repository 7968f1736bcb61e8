package dev.fanfare.launcher.command;

import dev.fanfare.runtime.result.FanfareException;
import java.util.List;

/** One command line, from its arguments to its exit code. */
public final class CommandLineSession {

  private final BotCatalogue bots;
  private final CommandContext surroundings;

  /**
   * A session.
   *
   * @param bots whom the command line may name
   * @param surroundings what it has around it
   */
  public CommandLineSession(BotCatalogue bots, CommandContext surroundings) {
    this.bots = bots;
    this.surroundings = surroundings;
  }

  /**
   * Does what a command line says. Never throws: what is wrong with the command line is one
   * sentence on stderr.
   *
   * @param arguments the command line
   * @return the exit code
   */
  public int launch(List<String> arguments) {
    try {
      return execute(ArgumentReader.read(arguments, bots));
    } catch (FanfareException e) {
      surroundings.err().println(e.getMessage());
      return ExitCode.USAGE;
    } catch (Throwable e) {
      return internal(e, arguments);
    }
  }

  private int execute(ParsedCommand invocation) {
    if (invocation.has(CommandFlags.HELP)) {
      return new HelpCommand(bots, surroundings).explain(invocation.verb());
    }
    return switch (invocation.verb()) {
      case RUN -> new RunCommand(bots, surroundings, invocation).execute();
      case PLAN -> new PlanCommand(bots, surroundings, invocation).execute();
      case VERIFY -> new VerifyCommand(bots, surroundings, invocation).execute();
      case SCHEDULE -> new ScheduleCommand(bots, surroundings, invocation).execute();
      case LIST -> new ListCommand(bots, surroundings).execute();
      case REPORT -> new ReportCommand(surroundings, invocation).execute();
      case EXPORT -> new ExportCommand(surroundings, invocation).execute();
      case CONFIG -> new ConfigCommand(bots, surroundings, invocation).execute();
      case HELP -> new HelpCommand(bots, surroundings).execute(invocation.operands());
    };
  }

  /** The stack is for whoever mends Fanfare, so it is shown only when it is asked for. */
  private int internal(Throwable failure, List<String> arguments) {
    surroundings.err().println("internal error: " + failure);
    if (CommandFlags.VERBOSE.names().stream().anyMatch(arguments::contains)) {
      failure.printStackTrace(surroundings.err());
    } else {
      surroundings
          .err()
          .println("run again with " + CommandFlags.VERBOSE.name() + " for the stack");
    }
    return ExitCode.INTERNAL;
  }
}
