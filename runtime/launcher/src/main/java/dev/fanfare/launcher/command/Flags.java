package dev.fanfare.launcher.command;

import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.launcher.verify.Perturbation;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.tree.DetailLevel;
import java.util.List;

/** All the flags that there are. */
final class Flags {

  static final Flag SET =
      Flag.repeated(
          "--set", "KEY=VALUE", "Sets a parameter of the bot, or any setting that plan shows.");
  static final Flag CONFIG =
      Flag.repeated("--config", "FILE", "Reads settings from YAML or JSON; the last file wins.");
  static final Flag ONLY =
      Flag.repeated(
          "--only",
          "SELECTOR",
          "Runs these steps and what feeds them: phase:NAME, step:NAME or tag:NAME.");
  static final Flag EXCLUDE =
      Flag.repeated("--exclude", "SELECTOR", "Leaves out these steps and what they feed.");
  static final Flag DRY_RUN =
      Flag.plain(List.of("--dry-run"), "Checks and prints the plan, and starts nothing.");
  static final Flag VERBOSE =
      Flag.implying(
          List.of("--verbose", "-v"),
          RunSettings.DETAILS,
          "tasks",
          "Prints every task at the end, and the stack of an internal error.");
  static final Flag QUIET =
      Flag.implying(
          List.of("--quiet", "-q"), RunSettings.PROGRESS, "none", "Shows nothing while it runs.");
  static final Flag NEXT = Flag.value("--next", "N", "Prints the next N firings, and ends.");
  static final Flag EXAMPLE =
      Flag.plain(List.of("--example"), "Prints a file with every setting and its default.");
  static final Flag FORMAT = Flag.value("--format", "FORMAT", "As text, mermaid or json.");
  static final Flag EXPORT_FORMAT =
      Flag.setting(
          "--format",
          "LIST",
          RunSettings.REPORT,
          "The files to write: " + RunSettings.words(ReportFormat.class) + ".");
  static final Flag REPORT =
      Flag.setting(
          "--report",
          "LIST",
          RunSettings.REPORT,
          "The files to write: " + RunSettings.words(ReportFormat.class) + ", or none.");
  static final Flag OUT =
      Flag.setting(
          "--out", "DIR", RunSettings.OUT, "The directory of runs; default build/fanfare.");
  static final Flag KEEP =
      Flag.setting(
          "--keep",
          "N",
          RunSettings.KEEP,
          "The newest N runs of each bot keep their files; default 100, 0 for all.");
  static final Flag HELP = Flag.plain(List.of("--help", "-h"), "Prints this help.");
  static final Flag JDK = Flag.value("--jdk", "HOME", "Also runs on this JDK.");
  static final Flag VARY =
      Flag.value(
          "--vary",
          "LIST",
          "Varies only these of " + String.join(", ", Perturbation.kinds()) + ".");

  static final Flag MAX_FAILURES =
      Flag.setting(
          "--max-failures", "N", "maxFailures", "Ends the run after so many failed tasks.");

  /** What a run's plan is changed by. */
  static final List<Flag> PLAN =
      List.of(
          Flag.setting("--workers", "N", "workers", "How many tasks run at the same time."),
          Flag.setting(
              "--threads", "KIND", "threads", "What they run on: auto, platform, virtual."),
          Flag.setting("--seed", "N", "seed", "The seed of all that is random."),
          Flag.setting("--retries", "N", "retries", "Attempts of each task after its first."),
          Flag.setting("--timeout", "TIME", "timeout", "The limit for the whole run."),
          Flag.implying(
              List.of("--fail-fast"),
              "failFast",
              "true",
              "Lets the first failed task end the run."),
          SET,
          CONFIG,
          ONLY,
          EXCLUDE);

  /** What a run is printed with. */
  static final List<Flag> PRINT =
      List.of(
          Flag.setting(
              "--details",
              "HOW",
              RunSettings.DETAILS,
              "How much is printed: " + RunSettings.words(DetailLevel.class) + "."),
          Flag.setting(
              "--color",
              "WHEN",
              RunSettings.COLOR,
              "When colours are used: " + RunSettings.words(RunSettings.Color.class) + "."));

  /** What a run shows, and where. */
  static final List<Flag> SHOW =
      List.of(
          REPORT,
          OUT,
          Flag.setting(
              "--progress",
              "HOW",
              RunSettings.PROGRESS,
              "What is shown meanwhile: " + RunSettings.words(ProgressStyle.class) + "."),
          QUIET,
          VERBOSE);

  private Flags() {}
}
