package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.event.EventBus;
import dev.fanfare.runtime.spi.Worker;

/** Tells whether the caller is inside a bot, or an event callback. */
final class ReentrancyGuard {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private ReentrancyGuard() {}

  /**
   * By the calls that led here, since a task of an orchestrated bot runs on one of the engine's
   * threads: every worker's call goes through a {@link Worker}.
   */
  static boolean isCaller() {
    return EventBus.isCallback()
        || WALKER.walk(
            frames ->
                frames.anyMatch(frame -> Worker.class.isAssignableFrom(frame.getDeclaringClass())));
  }
}
