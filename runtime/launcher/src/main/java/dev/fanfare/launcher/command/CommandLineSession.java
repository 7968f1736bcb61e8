package dev.fanfare.launcher.command;

import dev.fanfare.app.FailureLine;
import dev.fanfare.app.NothingSelectedException;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.result.FanfareException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One command line, from its arguments to its exit code. */
public final class CommandLineSession {

  private final CommandContext context;

  /**
   * A session.
   *
   * @param context the bots that the command line may name, and where to print
   */
  public CommandLineSession(CommandContext context) {
    this.context = context;
  }

  /**
   * Executes a command line. Never throws: what is wrong with the command line is one sentence on
   * stderr.
   *
   * @param arguments the command line
   * @return the exit code
   */
  public int launch(List<String> arguments) {
    int code = execute(arguments);
    boolean written = new ResultOutput(context).check();
    return code == ExitCode.SUCCEEDED && !written ? ExitCode.NOT_WRITTEN : code;
  }

  private int execute(List<String> arguments) {
    try {
      ParsedCommand command = CommandLineReader.read(arguments, context.bots());
      return command.has(CommandFlags.HELP)
          ? new CommandUsage(context).explain(command.command())
          : command.command().execute(command, context);
    } catch (NothingSelectedException e) {
      context.say(e.getMessage());
      return ExitCode.NOTHING_SELECTED;
    } catch (ConfigurationException e) {
      context.say(e.getMessage());
      return ExitCode.USAGE;
    } catch (FanfareException e) {
      context.say(e.getMessage());
      printStack(e, arguments);
      return ExitCode.USAGE;
    } catch (Throwable e) {
      return internal(e, arguments);
    }
  }

  /** The stack is for an engineer, so it is shown only with {@code -v}. */
  private int internal(Throwable failure, List<String> arguments) {
    context.say("internal error: " + FailureLine.brief(failure));
    if (!printStack(failure, arguments)) {
      context.say("run again with " + CommandFlags.VERBOSE.name() + " for the stack");
    }
    return ExitCode.INTERNAL;
  }

  private boolean printStack(Throwable failure, List<String> arguments) {
    if (CommandFlags.VERBOSE.names().stream().noneMatch(arguments::contains)) {
      return false;
    }
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    context.say(stack.toString().replace('\t', ' ').stripTrailing());
    return true;
  }
}
