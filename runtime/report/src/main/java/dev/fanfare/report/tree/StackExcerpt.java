package dev.fanfare.report.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a stack that a terminal has room for: of each exception in it, the frames that say
 * most.
 */
final class StackExcerpt {

  private static final int TOP_FRAMES = 3;
  private static final String FRAME = "    at ";
  private static final Pattern OF_THE_JDK = Pattern.compile("    at (javax?|jdk|sun)\\..*");

  private StackExcerpt() {}

  /**
   * The first three frames that are not the JDK's, or the first three if all are; before those of a
   * cause, the line that names it.
   */
  static List<String> of(String trace) {
    List<String> excerpt = new ArrayList<>();
    List<String> frames = new ArrayList<>();
    for (String line : trace.lines().skip(1).toList()) {
      if (line.startsWith(FRAME)) {
        frames.add(line);
      } else if (!line.startsWith("    ")) {
        excerpt.addAll(top(frames));
        frames.clear();
        excerpt.add(line);
      }
    }
    excerpt.addAll(top(frames));
    return excerpt;
  }

  private static List<String> top(List<String> frames) {
    List<String> own = frames.stream().filter(f -> !OF_THE_JDK.matcher(f).matches()).toList();
    return (own.isEmpty() ? frames : own).stream().limit(TOP_FRAMES).toList();
  }
}
