package dev.fanfare.app;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ConfigSetting.NumberRange;
import dev.fanfare.config.ValueOrigin;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.runtime.plan.TypeRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The settings of a run beside its plan: what it shows, and where. */
public final class RunSettings {

  /** The directory of runs. */
  public static final String OUT = "out";

  /** The files of a run. */
  public static final String REPORT = "report";

  /** The number of a bot's scheduled runs that keep their files. */
  public static final String KEEP = "keep";

  /** The display during a run. */
  public static final String PROGRESS = "progress";

  /** The condition for colours. */
  public static final String COLOR = "color";

  /** The amount of detail printed at the end of a run. */
  public static final String DETAILS = "details";

  /** The place where runs are recorded. */
  public static final String STORE = "store";

  /** The time that running tasks may go on when the process is asked to end. */
  public static final String GRACE = "grace";

  /** All of them. */
  public static final List<ConfigSetting> ALL =
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
              "How long running tasks may go on when the process is asked to end."),
          setting(
              STORE,
              TypeRef.of(String.class),
              ".fanfare/store.db",
              "The file or jdbc:postgresql: URL that runs are recorded in, or none."));

  private RunSettings() {}

  /** Returns the constants of an enum as they are written, with commas between them. */
  public static String words(Class<? extends Enum<?>> type) {
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
