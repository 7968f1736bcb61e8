package dev.fanfare.app;

import dev.fanfare.runtime.result.FanfareException;

/** Thrown where a bot is to run and none of its steps is selected. Its message is for users. */
public final class NothingSelectedException extends FanfareException {

  private static final long serialVersionUID = 1;

  NothingSelectedException(String bot) {
    super(bot + ": no step is selected");
  }
}
