package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Origin;
import dev.fanfare.launcher.config.Setting;
import dev.fanfare.launcher.config.Setting.Range;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.runtime.plan.TypeRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What can be configured of a run beside its plan: what it shows, and where. */
final class RunSettings {

  static final String OUT = "out";
  static final String REPORT = "report";
  static final String KEEP = "keep";
  static final String PROGRESS = "progress";
  static final String COLOR = "color";
  static final String DETAILS = "details";
  static final String GRACE = "grace";

  /** When colours are used. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  static final List<Setting> ALL =
      List.of(
          setting(
              OUT,
              TypeRef.of(Path.class),
              "build/fanfare",
              "The directory that each run makes its own directory in."),
          setting(
              REPORT,
              TypeRef.of(List.class, TypeRef.of(ReportFormat.class)),
              words(EnumSet.copyOf(ReportFormat.DEFAULT), ","),
              "The files that are written of a run: " + words(ReportFormat.class) + " or none."),
          new Setting(
              KEEP,
              TypeRef.of(Integer.class),
              new Range(0, Integer.MAX_VALUE),
              "100",
              Origin.DEFAULT,
              "How many of a bot's scheduled runs keep their files, the newest; 0 for all."),
          setting(
              PROGRESS,
              TypeRef.of(ProgressStyle.class),
              "auto",
              "What is shown while a run runs: " + words(ProgressStyle.class) + "."),
          setting(
              COLOR,
              TypeRef.of(Color.class),
              "auto",
              "When colours are used: " + words(Color.class) + "."),
          setting(
              DETAILS,
              TypeRef.of(DetailLevel.class),
              "steps",
              "How much of a run is printed at its end: " + words(DetailLevel.class) + "."),
          setting(
              GRACE,
              TypeRef.of(Duration.class),
              "20s",
              "How long running tasks may go on when the process is asked to end."));

  private RunSettings() {}

  /** The constants of an enum, as they are written. */
  static String words(Class<? extends Enum<?>> type) {
    return words(List.of(type.getEnumConstants()), ", ");
  }

  private static String words(Iterable<? extends Enum<?>> constants, String separator) {
    StringJoiner words = new StringJoiner(separator);
    for (Enum<?> constant : constants) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  private static Setting setting(String path, TypeRef type, String value, String help) {
    return new Setting(path, type, Range.ANY, value, Origin.DEFAULT, help);
  }
}
