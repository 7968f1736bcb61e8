package dev.fanfare.report.data;

import java.util.List;

/**
 * The frames of a stack that are the user's to read: those below the last frame of their own code
 * are the engine and its threads, the same for every task, and only counted.
 */
final class StackText {

  private static final int MOST_FRAMES = 100;

  private static final List<String> NOT_THEIRS =
      List.of("dev.fanfare.runtime.internal.", "java.", "javax.", "jdk.", "sun.");

  private StackText() {}

  static String of(StackTraceElement[] frames) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(endOfUserCode(frames), MOST_FRAMES);
    for (int i = 0; i < shown; i++) {
      text.append("    at ").append(withoutModule(frames[i])).append('\n');
    }
    if (frames.length > shown) {
      text.append("    … ").append(frames.length - shown).append(" more\n");
    }
    return text.toString();
  }

  /** All of them, if none is the user's: then the engine is what one wants to see. */
  private static int endOfUserCode(StackTraceElement[] frames) {
    for (int end = frames.length; end > 0; end--) {
      String type = frames[end - 1].getClassName();
      if (NOT_THEIRS.stream().noneMatch(type::startsWith)) {
        return end;
      }
    }
    return frames.length;
  }

  private static StackTraceElement withoutModule(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }
}
