package dev.fanfare.launcher;

import dev.fanfare.launcher.command.BotCatalogue;
import dev.fanfare.launcher.command.CommandContext;
import dev.fanfare.launcher.command.CommandLineSession;
import dev.fanfare.launcher.scan.BotScan;
import java.util.List;

/** The command line over all bots of a class path: {@code list}, {@code run NAME…}. */
public final class Main {

  private Main() {}

  /**
   * Does what a command line says, and ends the process unless the exit code is 0.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    CommandContext surroundings = CommandContext.ofProcess();
    BotCatalogue bots = BotCatalogue.onClassPath(BotScan.ofProcess(surroundings.err()::println));
    int code = new CommandLineSession(bots, surroundings).launch(List.of(arguments));
    if (code != 0) {
      System.exit(code);
    }
  }
}
