package dev.fanfare.launcher.progress;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The nature of the process's outputs. {@link System#console} cannot say: it is null as soon as
 * stdin or stdout is a pipe.
 *
 * @param out whether stdout is a terminal
 * @param err whether stderr is a terminal
 * @param charset what the outputs are encoded in
 */
public record TerminalTraits(boolean out, boolean err, Charset charset) {

  /** Refuses null. */
  public TerminalTraits {
    Objects.requireNonNull(charset, "charset");
  }

  /** Returns the traits of this process's outputs. */
  public static TerminalTraits ofProcess(TerminalProbe probe) {
    return new TerminalTraits(
        probe.isTerminal(1), probe.isTerminal(2), charset(System.getProperties()::getProperty));
  }

  /** JDK 17 has no {@code stdout.encoding}; what its streams use there is the native encoding. */
  static Charset charset(UnaryOperator<String> properties) {
    for (String name : new String[] {"stderr.encoding", "stdout.encoding", "native.encoding"}) {
      String encoding = properties.apply(name);
      if (encoding != null) {
        try {
          return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          // An encoding that Java does not know: the next may be one that it does.
        }
      }
    }
    return Charset.defaultCharset();
  }

  /** Returns whether the outputs can show the signs that make a run easy to read. */
  public boolean unicode() {
    return TerminalGlyphs.areShownBy(charset);
  }

  /**
   * Returns whether the terminal follows escape sequences.
   *
   * @param environment the process's variables
   */
  static boolean understandsEscapes(Map<String, String> environment) {
    String term = environment.get("TERM");
    return term == null ? environment.containsKey("WT_SESSION") : !term.equals("dumb");
  }

  /**
   * Returns whether an output is in colours by default.
   *
   * @param terminal whether it is a terminal
   * @param environment the process's variables; {@code NO_COLOR} that is not empty says no
   */
  public static boolean colors(boolean terminal, Map<String, String> environment) {
    return terminal
        && understandsEscapes(environment)
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
