package dev.fanfare.launcher.command;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.BotCatalogue;
import dev.fanfare.config.CleanText;
import dev.fanfare.launcher.progress.TerminalProbe;
import dev.fanfare.launcher.progress.TerminalTraits;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context of a command: everything it would otherwise take from {@link System}.
 *
 * @param app the bots, and what operations need
 * @param program how the user started this program, for messages
 * @param terminal what the outputs are
 * @param out takes results
 * @param rawOut what {@code out} writes to; asked for the reason when {@code out} has failed
 * @param err takes progress and errors
 * @param filter is applied to all that is printed
 */
public record CommandContext(
    AppContext app,
    String program,
    TerminalTraits terminal,
    PrintStream out,
    OutputStream rawOut,
    PrintStream err,
    PrintableText filter) {

  /**
   * Returns the context of this process.
   *
   * @param bots the bots that the command line may name
   * @param mainClass the class that the user started
   */
  public static CommandContext ofProcess(BotCatalogue bots, String mainClass) {
    PrintStream err = System.err;
    PrintableText filter = new PrintableText();
    return new CommandContext(
        AppContext.ofProcess(bots, notice -> err.println(filter.of(notice))),
        program(mainClass),
        TerminalTraits.ofProcess(new TerminalProbe()),
        System.out,
        new FileOutputStream(FileDescriptor.out),
        err,
        filter);
  }

  /** A jar that starts by itself is what the JVM was given; a class is given with a class path. */
  private static String program(String mainClass) {
    String command = System.getProperty("sun.java.command", "");
    int jar = command.indexOf(".jar");
    boolean byItself = jar > 0 && (command + " ").startsWith(".jar ", jar);
    return byItself ? "java -jar " + command.substring(0, jar + 4) : "java -cp … " + mainClass;
  }

  BotCatalogue bots() {
    return app.bots();
  }

  Map<String, String> environment() {
    return app.environment();
  }

  /** Prints a sentence on stderr, without control characters and secrets. */
  void say(@Nullable String sentence) {
    err.println(filter.of(String.valueOf(sentence)));
  }

  /** Prints a line on stdout, without control characters and secrets. */
  void print(String line) {
    out.println(filter.of(line));
  }

  /** Prints lines on stdout, without control characters and secrets. */
  void print(Iterable<String> lines) {
    lines.forEach(this::print);
  }

  /** Prints one line with the time on stdout or stderr. */
  void log(PrintStream to, String time, String line) {
    to.println(CleanText.line(filter.of(time + "  " + line.stripTrailing())));
  }
}
