package dev.fanfare.bots.model;

/**
 * A listener for bots that are added and removed. Called in the order in which that happens, one
 * call at a time, by the thread that adds or removes; it must not add or remove bots itself.
 */
public interface BotWatcher {

  /** Receives a bot that has been added, or that was there when the watcher was registered. */
  void added(ManagedBot bot);

  /** Receives a bot that has been removed. */
  void removed(ManagedBot bot);
}
