package dev.fanfare.bots;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.runtime.result.FanfareException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which bots a manager keeps, and who is told when they come and go. This object is the lock of all
 * that belongs to the manager; whoever calls holds it, and a bot's own lock is taken inside it.
 */
final class Roster {

  private static final System.Logger LOG = System.getLogger(BotManager.class.getName());

  private final TreeMap<String, BotEntry> bots = new TreeMap<>();

  /** Bots that were removed while they ran. */
  private final List<BotEntry> leaving = new ArrayList<>();

  private final List<BotWatcher> watchers = new ArrayList<>();

  /**
   * Adds a bot.
   *
   * @throws FanfareException if there is one of that name
   */
  void add(BotEntry bot) {
    if (bots.putIfAbsent(bot.name(), bot) != null) {
      throw new FanfareException("there is a bot '" + bot.name() + "' already");
    }
    tell(watcher -> watcher.added(bot));
  }

  /** Removes a bot; empty if there is none of that name. */
  Optional<BotEntry> remove(String name) {
    BotEntry bot = bots.remove(name);
    if (bot != null) {
      leaving.removeIf(gone -> gone.attempts().isEmpty());
      leaving.add(bot);
      tell(watcher -> watcher.removed(bot));
    }
    return Optional.ofNullable(bot);
  }

  /** The manager's care for a bot does not depend on what its watchers make of it. */
  private void tell(Consumer<BotWatcher> what) {
    for (BotWatcher watcher : List.copyOf(watchers)) {
      try {
        what.accept(watcher);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "a watcher of bots threw", e);
      }
    }
  }

  /**
   * A bot.
   *
   * @throws FanfareException if there is none of that name; the message names the nearest
   */
  BotEntry bot(String name) {
    BotEntry bot = bots.get(name);
    if (bot == null) {
      String hint =
          NearMiss.of(name, bots.keySet()).map(near -> "; did you mean '" + near + "'?").orElse("");
      throw new FanfareException("there is no bot '" + name + "'" + hint);
    }
    return bot;
  }

  /** Every bot, by name. */
  List<BotEntry> bots() {
    return List.copyOf(bots.values());
  }

  /** What removed bots have not ended yet. */
  List<Attempt> leftBehind() {
    return leaving.stream().flatMap(bot -> bot.attempts().stream()).toList();
  }

  /** Tells a watcher of every bot there is, and from now on of those that come and go. */
  void watch(BotWatcher watcher) {
    bots.values().forEach(watcher::added);
    watchers.add(watcher);
  }

  void unwatch(BotWatcher watcher) {
    watchers.remove(watcher);
  }
}
