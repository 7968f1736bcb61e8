package dev.fanfare.bots.model;

/**
 * Is told which bots there are. Called in the order in which that happens, one call at a time, by
 * the thread that adds or removes; it must not add or remove bots itself.
 */
public interface BotWatcher {

  /** A bot has been added, or was there when the watcher came. */
  void added(ManagedBot bot);

  /** A bot has been removed. */
  void removed(ManagedBot bot);
}
