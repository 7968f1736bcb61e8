package dev.fanfare.launcher.command;

import dev.fanfare.launcher.progress.Terminal;
import dev.fanfare.launcher.progress.TerminalProbe;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command has around it: everything it would otherwise take from {@link System}.
 *
 * @param environment the process's variables
 * @param terminal what the outputs are
 * @param out takes results
 * @param err takes progress and errors
 * @param clock what time it is
 * @param base what relative paths among settings are resolved against
 */
public record Surroundings(
    Map<String, String> environment,
    Terminal terminal,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Path base) {

  /** Copies the variables. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** This process's. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        Terminal.ofProcess(new TerminalProbe()),
        System.out,
        System.err,
        Clock.system(ZoneId.systemDefault()),
        Path.of(""));
  }

  /** These, with relative paths meant from a directory. */
  Surroundings from(Path directory) {
    return new Surroundings(environment, terminal, out, err, clock, directory);
  }
}
