package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.model.Pace;
import java.time.Duration;

/** How long the attempts of a scripted bot take. */
record ScriptedPace(ScriptedBot bot) implements Pace {

  @Override
  public Duration takes(String taskId, int attempt) {
    return bot.takes(taskId, attempt);
  }

  @Override
  public boolean stubborn(String taskId, int attempt) {
    return bot.stubborn(taskId, attempt);
  }
}
