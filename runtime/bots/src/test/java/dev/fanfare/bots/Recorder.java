package dev.fanfare.bots;

import dev.fanfare.bots.model.BotBody;
import dev.fanfare.bots.model.BotContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A body that writes down the slots that it was run for. */
final class Recorder implements BotBody {

  final List<Instant> slots = new ArrayList<>();

  @Override
  public synchronized void run(BotContext context) {
    slots.add(context.slot().orElse(null));
  }

  synchronized int count() {
    return slots.size();
  }
}
