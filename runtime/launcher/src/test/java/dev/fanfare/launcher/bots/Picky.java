package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.runtime.result.FanfareException;

/** A bot whose constructor refuses a parameter. */
@Bot
public class Picky {

  Picky(@Param String bank) {
    throw new FanfareException("there is no bank '" + bank + "'");
  }

  @Phase(order = 1)
  int answer() {
    return 42;
  }
}
