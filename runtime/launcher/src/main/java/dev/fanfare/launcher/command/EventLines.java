package dev.fanfare.launcher.command;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints what bots tell, a line each, but for what the line about a run's end says anyway. */
record EventLines(CommandContext surroundings) implements Consumer<BotEvent> {

  @Override
  public void accept(BotEvent event) {
    // That a run began, and how it ended.
    boolean ofRun = event.data().containsKey("run") && event.data().containsKey("slot");
    if (!ofRun) {
      String level = event.level() == EventLevel.INFO ? "" : event.level() + " ";
      surroundings.log(surroundings.err(), event.bot(), level + event.message(), data(event));
    }
  }

  private static String data(BotEvent event) {
    return event.data().entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }
}
