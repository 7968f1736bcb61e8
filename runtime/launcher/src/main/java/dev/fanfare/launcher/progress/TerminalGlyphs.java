package dev.fanfare.launcher.progress;

import java.nio.charset.Charset;

/**
 * The signs that the terminal can show.
 *
 * @param ok before what succeeded
 * @param failed before what failed
 * @param running before what runs
 * @param waiting before what has ended neither well nor badly
 * @param retried after a number of retries
 * @param bar the done part of a bar
 * @param rest the open part of a bar
 * @param more stands for what was cut off
 * @param times before a unit, as in 3×
 */
record TerminalGlyphs(
    String ok,
    String failed,
    String running,
    String waiting,
    String retried,
    String bar,
    String rest,
    String more,
    String times) {

  static final TerminalGlyphs UNICODE =
      new TerminalGlyphs("✔", "✘", "▶", "○", "↻", "━", "·", "…", "×");
  static final TerminalGlyphs ASCII =
      new TerminalGlyphs("ok", "x", ">", "-", " retries", "=", ".", "~", "x");

  static TerminalGlyphs of(Charset charset) {
    return areShownBy(charset) ? UNICODE : ASCII;
  }

  /** Returns whether the signs beyond ASCII can be written. */
  static boolean areShownBy(Charset charset) {
    return charset.newEncoder().canEncode("✔✘▶━↻");
  }
}
