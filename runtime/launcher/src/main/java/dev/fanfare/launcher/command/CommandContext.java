package dev.fanfare.launcher.command;

import dev.fanfare.launcher.progress.TerminalProbe;
import dev.fanfare.launcher.progress.TerminalTraits;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command has around it: everything it would otherwise take from {@link System}.
 *
 * @param environment the process's variables
 * @param terminal what the outputs are
 * @param out takes results
 * @param err takes progress and errors
 * @param machine the time, and the threads of scheduled bots
 * @param zone whose clock is on the wall
 * @param base what relative paths among settings are resolved against
 */
public record CommandContext(
    Map<String, String> environment,
    TerminalTraits terminal,
    PrintStream out,
    PrintStream err,
    Environment machine,
    Supplier<ZoneId> zone,
    Path base) {

  /** Made for schedules only: a formatter costs a start some milliseconds. */
  private static final class WallClockFormat {
    static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  }

  /** Copies the variables. */
  public CommandContext {
    environment = Map.copyOf(environment);
  }

  /** This process's. */
  public static CommandContext ofProcess() {
    return new CommandContext(
        System.getenv(),
        TerminalTraits.ofProcess(new TerminalProbe()),
        System.out,
        System.err,
        Fanfare.environment(),
        ZoneId::systemDefault,
        Path.of(""));
  }

  /** These, with relative paths meant from a directory. */
  CommandContext from(Path directory) {
    return new CommandContext(environment, terminal, out, err, machine, zone, directory);
  }

  /** How many processors there are to run on. */
  int processors() {
    return machine.threads().processors();
  }

  /** An instant as the clock on the wall shows it. */
  String wallClock(Instant instant) {
    return WallClockFormat.FORMAT.format(instant.atZone(zone.get()));
  }

  /** Prints one line with the time: what a bot did, and more about it, which may be empty. */
  void log(PrintStream to, String bot, String what, String more) {
    String line = wallClock(machine.time().instant()) + "  " + bot + "  " + what + "  " + more;
    to.println(line.stripTrailing());
  }
}
