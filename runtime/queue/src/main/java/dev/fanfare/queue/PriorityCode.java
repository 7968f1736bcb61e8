package dev.fanfare.queue;

import dev.fanfare.api.Priority;

/** The numbers that stand for priorities in the store: the lower, the sooner. */
final class PriorityCode {

  private PriorityCode() {}

  static int of(Priority priority) {
    return switch (priority) {
      case CRITICAL -> 0;
      case HIGH -> 1;
      case MEDIUM -> 2;
      case LOW -> 3;
    };
  }

  static Priority priority(int code) {
    return switch (code) {
      case 0 -> Priority.CRITICAL;
      case 1 -> Priority.HIGH;
      case 2 -> Priority.MEDIUM;
      default -> Priority.LOW;
    };
  }
}
