package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ConfigSetting.NumberRange;
import dev.fanfare.config.ValueOrigin;
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
  enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER
  }

  static final List<ConfigSetting> ALL =
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
          new ConfigSetting(
              KEEP,
              TypeRef.of(Integer.class),
              new NumberRange(0, Integer.MAX_VALUE),
              "100",
              ValueOrigin.DEFAULT,
              "How many of a bot's scheduled runs keep their files, the newest; 0 for all."),
          setting(
              PROGRESS,
              TypeRef.of(ProgressStyle.class),
              "auto",
              "What is shown while a run runs: " + words(ProgressStyle.class) + "."),
          setting(
              COLOR,
              TypeRef.of(ColorMode.class),
              "auto",
              "When colours are used: " + words(ColorMode.class) + "."),
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

  private static ConfigSetting setting(String path, TypeRef type, String value, String help) {
    return new ConfigSetting(path, type, NumberRange.ANY, value, ValueOrigin.DEFAULT, help);
  }
}
