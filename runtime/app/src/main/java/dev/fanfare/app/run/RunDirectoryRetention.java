package dev.fanfare.app.run;

import dev.fanfare.app.RunSettings;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directories of one bot's scheduled runs, which have their names from the runs' starts: so
 * many of the newest stay. Nothing is removed but files of such runs.
 *
 * @param directory where they are
 * @param keep how many stay; 0 for all
 */
public record RunDirectoryRetention(Path directory, int keep) {

  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]+");

  /**
   * Returns the retention of a bot's runs.
   *
   * @param bot the bot's name
   * @param configuration says where they are, and how many stay
   */
  public static RunDirectoryRetention of(String bot, ResolvedConfiguration configuration) {
    return new RunDirectoryRetention(
        configuration.value(RunSettings.OUT, Path.class).resolve(bot),
        configuration.value(RunSettings.KEEP, Integer.class));
  }

  /** Returns the directory of a run. */
  public Path place(RunData run) {
    return directory.resolve(START.format(run.info().startedAt()) + "-" + run.info().id());
  }

  /**
   * Removes what is too old.
   *
   * @throws FanfareException if that cannot be done
   */
  public void tidy() {
    if (keep > 0 && Files.isDirectory(directory)) {
      try {
        List<Path> runs = runs();
        for (Path run : runs.subList(0, Math.max(0, runs.size() - keep))) {
          remove(run);
        }
      } catch (IOException e) {
        throw new FanfareException("cannot remove old runs from " + directory + ": " + e, e);
      }
    }
  }

  /** The oldest first. */
  private List<Path> runs() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(run -> NAME.matcher(run.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static void remove(Path run) throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      Files.deleteIfExists(run.resolve(format.fileName()));
    }
    try {
      Files.deleteIfExists(run);
    } catch (DirectoryNotEmptyException e) {
      // A file that a user put there stays.
    }
  }
}
