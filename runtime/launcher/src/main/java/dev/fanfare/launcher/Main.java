package dev.fanfare.launcher;

import dev.fanfare.app.BotCatalogue;
import dev.fanfare.app.scan.BotScan;
import dev.fanfare.app.scan.UnprocessedBots;
import dev.fanfare.launcher.command.CommandContext;
import dev.fanfare.launcher.command.CommandLineSession;
import java.util.List;

/** The command line over all bots of a class path: {@code list}, {@code run NAME…}. */
public final class Main {

  private Main() {}

  /**
   * Executes a command line, and ends the process unless the exit code is 0.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    BotCatalogue bots = BotCatalogue.onClassPath(BotScan.ofProcess(System.err::println));
    if (bots.all().isEmpty()) {
      UnprocessedBots.ofProcess().forEach(name -> System.err.println(advice(name)));
    }
    CommandContext context = CommandContext.ofProcess(bots, Main.class.getName());
    int code = new CommandLineSession(context).launch(List.of(arguments));
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Since JDK 23 javac runs no processor that it only finds on the class path. */
  private static String advice(String className) {
    return className
        + " has @Bot, but no orchestrator: the annotation processor did not run when it was"
        + " compiled; with javac give -processorpath fanfare-processor.jar, with Maven list"
        + " fanfare-processor in annotationProcessorPaths of maven-compiler-plugin 3.5 or later";
  }
}
