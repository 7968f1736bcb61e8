package dev.fanfare.launcher.progress;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions to the shell about the process's own outputs: Java has no way to ask for each of
 * them alone, nor for the size. Where there is no shell, nothing is a terminal.
 */
public final class TerminalProbe {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})");

  /**
   * The size of the terminal.
   *
   * @param rows how many lines
   * @param columns how many cells in a line
   */
  record TerminalSize(int rows, int columns) {
    /** The size assumed for a terminal that does not report its own. */
    static final TerminalSize USUAL = new TerminalSize(24, 80);
  }

  /** Creates it. */
  public TerminalProbe() {}

  /**
   * Returns whether an output of this process is a terminal.
   *
   * @param descriptor 1 for stdout, 2 for stderr
   */
  boolean isTerminal(int descriptor) {
    return shown(descriptor).orElseGet(() -> asked(descriptor));
  }

  /** Returns what Linux shows of an output, so that no shell has to be started for it. */
  private static Optional<Boolean> shown(int descriptor) {
    try {
      Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      String name = file.toString();
      if (name.startsWith("/dev/pts/")) {
        return Optional.of(true);
      }
      boolean other =
          name.startsWith("pipe:") || name.startsWith("socket:") || name.equals("/dev/null");
      return other || Files.isRegularFile(file) ? Optional.of(false) : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static boolean asked(int descriptor) {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "test -t " + descriptor)
              .redirectOutput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start();
      return shell.waitFor(2, TimeUnit.SECONDS) && shell.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The size of the terminal that stderr is. */
  TerminalSize size() {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "stty size <&2").redirectError(Redirect.INHERIT).start();
      byte[] answer = shell.getInputStream().readNBytes(40);
      return parse(new String(answer, StandardCharsets.US_ASCII)).orElse(TerminalSize.USUAL);
    } catch (IOException e) {
      return TerminalSize.USUAL;
    }
  }

  /**
   * Returns how many cells a line of the terminal behind stderr has; 80 if stderr is no terminal.
   */
  public int columns() {
    return size().columns();
  }

  private static Optional<TerminalSize> parse(String answer) {
    Matcher matcher = SIZE.matcher(answer.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(matcher.group(1));
    int columns = Integer.parseInt(matcher.group(2));
    return rows == 0 || columns == 0
        ? Optional.empty()
        : Optional.of(new TerminalSize(rows, columns));
  }
}
