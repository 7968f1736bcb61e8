package dev.fanfare.app.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;

/** A bot on the class path of the tests. */
@Bot
public class ScannedBot {

  @Phase(order = 1)
  String greeting() {
    return "hello";
  }
}
