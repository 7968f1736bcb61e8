package dev.fanfare.bots.internal.registry;

import dev.fanfare.bots.internal.run.BotAttempt;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The bots of a manager, and the watchers that follow their coming and going. Thread-safe; a bot's
 * own lock is taken inside this one's.
 */
final class BotRegistry {

  private static final System.Logger LOG = System.getLogger("dev.fanfare.bots.BotManager");

  private final TreeMap<String, BotEntry> bots = new TreeMap<>();

  /** Bots that were removed while they ran. */
  private final List<BotEntry> leaving = new ArrayList<>();

  private final List<BotWatcher> watchers = new ArrayList<>();

  /**
   * Adds a bot.
   *
   * @throws FanfareException if there is one of that name
   */
  synchronized void add(BotEntry bot) {
    if (bots.putIfAbsent(bot.name(), bot) != null) {
      throw new FanfareException("there is a bot '" + bot.name() + "' already");
    }
    notifyWatchers(watcher -> watcher.added(bot));
  }

  /** Removes a bot; empty if there is none of that name. */
  synchronized Optional<BotEntry> remove(String name) {
    BotEntry bot = bots.remove(name);
    if (bot != null) {
      leaving.removeIf(gone -> gone.attempts().isEmpty());
      leaving.add(bot);
      notifyWatchers(watcher -> watcher.removed(bot));
    }
    return Optional.ofNullable(bot);
  }

  /** Calls every watcher; an exception of one does not keep the others from being called. */
  private void notifyWatchers(Consumer<BotWatcher> call) {
    for (BotWatcher watcher : List.copyOf(watchers)) {
      try {
        call.accept(watcher);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "a watcher of bots threw", e);
      }
    }
  }

  /**
   * Returns a bot.
   *
   * @throws FanfareException if there is none of that name; the message names the nearest
   */
  synchronized BotEntry bot(String name) {
    BotEntry bot = bots.get(name);
    if (bot == null) {
      String hint =
          NearMiss.of(name, bots.keySet()).map(near -> "; did you mean '" + near + "'?").orElse("");
      throw new FanfareException("there is no bot '" + name + "'" + hint);
    }
    return bot;
  }

  /** Returns every bot, by name. */
  synchronized List<BotEntry> bots() {
    return List.copyOf(bots.values());
  }

  /** Returns the attempts of removed bots that have not ended yet. */
  synchronized List<BotAttempt> leftBehind() {
    return leaving.stream().flatMap(bot -> bot.attempts().stream()).toList();
  }

  /** Reports every bot there is to a watcher, and from now on those that come and go. */
  synchronized void watch(BotWatcher watcher) {
    bots.values().forEach(watcher::added);
    watchers.add(watcher);
  }

  /** Ends what {@link #watch} began. */
  synchronized void unwatch(BotWatcher watcher) {
    watchers.remove(watcher);
  }
}
