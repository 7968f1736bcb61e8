package dev.fanfare.launcher.command;

import java.io.IOException;
import java.util.Locale;

/** The check that results on stdout were written: a print stream throws nothing. */
record ResultOutput(CommandContext context) {

  /**
   * Says on stderr why results were not written, unless the reader closed the pipe on purpose.
   *
   * @return whether all was written, or the reader wanted no more
   */
  boolean check() {
    context.out().flush();
    if (!context.out().checkError()) {
      return true;
    }
    String reason = reason();
    if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      return true;
    }
    context.say("the results could not be written to stdout: " + reason);
    return false;
  }

  /** Writing once more fails for the same reason, and says it. */
  private String reason() {
    try {
      context.rawOut().write('\n');
      context.rawOut().flush();
      return "a part of them is missing";
    } catch (IOException e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }
}
