package dev.fanfare.queue.function;

import dev.fanfare.runtime.result.FanfareException;

/** The failure of a program that {@code shell} ran. */
public final class CommandFailedException extends FanfareException {

  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 1_000;

  CommandFailedException(String program, ProcessTree.Ended ended) {
    super(message(program, ended));
  }

  private static String message(String program, ProcessTree.Ended ended) {
    String said = ended.errors().text().isBlank() ? ended.output().text() : ended.errors().text();
    String last = said.strip();
    if (last.length() > MOST_SHOWN) {
      last = "…" + last.substring(last.length() - MOST_SHOWN);
    }
    return "'%s' ended with exit code %s%s"
        .formatted(program, ended.exitCode(), last.isEmpty() ? "" : ": " + last);
  }
}
