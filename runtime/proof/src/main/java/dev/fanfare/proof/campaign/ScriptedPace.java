package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.model.Pace;
import java.time.Duration;

/** How long the attempts of a scripted bot take. */
record ScriptedPace(ScriptedBot bot) implements Pace {

  @Override
  public Duration takes(String taskId, int attempt, int refusals) {
    return bot.takes(taskId, attempt, refusals);
  }

  @Override
  public boolean stubborn(String taskId, int attempt, int refusals) {
    return bot.stubborn(taskId, attempt, refusals);
  }
}
