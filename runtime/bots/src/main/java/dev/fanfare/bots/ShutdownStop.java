package dev.fanfare.bots;

import org.jspecify.annotations.Nullable;

/** Stops a manager when the JVM is shut down while it is started. Thread-safe. */
final class ShutdownStop {

  private final BotManager manager;
  private @Nullable Thread hook;

  ShutdownStop(BotManager manager) {
    this.manager = manager;
  }

  /** Registers the hook with the JVM, unless that has been done. */
  synchronized void register() {
    if (hook == null) {
      Thread thread = new Thread(manager::stop, "fanfare-stop-" + manager.name());
      Runtime.getRuntime().addShutdownHook(thread);
      hook = thread;
    }
  }

  /** Takes the hook away, unless the JVM is being shut down: then it has done its work. */
  synchronized void unregister() {
    if (hook != null && hook != Thread.currentThread()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return;
      }
    }
    hook = null;
  }
}
