package dev.fanfare.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that are still being written, beside their places: {@code .run.json.4711.part}, after
 * the process that writes them. One that was killed leaves its drafts behind.
 */
final class DraftFiles {

  /** A writer of this or another machine touches its draft more often than this. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** No writer pauses this long, also where another process has got its number by now. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final Pattern NAME = Pattern.compile("\\..+\\.(\\d{1,18})\\.part");

  private DraftFiles() {}

  /** Returns the draft of a file that this process writes. */
  static Path of(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  /**
   * Returns the drafts in a directory; a link is none.
   *
   * @throws IOException if it cannot be listed
   */
  static List<Path> in(Path directory) throws IOException {
    List<Path> drafts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (NAME.matcher(file.getFileName().toString()).matches()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          drafts.add(file);
        }
      }
    }
    return drafts;
  }

  /**
   * Returns whether the process that wrote a draft is gone.
   *
   * @param now the time by the system's clock
   * @throws IOException if it cannot be looked at
   */
  static boolean isStale(Path draft, Instant now) throws IOException {
    Duration untouched =
        Duration.between(
            Files.getLastModifiedTime(draft, LinkOption.NOFOLLOW_LINKS).toInstant(), now);
    return untouched.compareTo(LONGEST_PAUSE) > 0
        || (untouched.compareTo(PAUSE) > 0 && !isAlive(draft));
  }

  private static boolean isAlive(Path draft) {
    Matcher name = NAME.matcher(draft.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .map(ProcessHandle::isAlive)
            .orElse(false);
  }
}
