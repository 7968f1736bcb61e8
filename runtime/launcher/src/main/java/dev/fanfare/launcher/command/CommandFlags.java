package dev.fanfare.launcher.command;

import dev.fanfare.app.ColorMode;
import dev.fanfare.app.ProgressStyle;
import dev.fanfare.app.RunSettings;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.verify.RunPerturbation;
import java.util.List;

/** The flags of all commands. */
final class CommandFlags {

  static final CommandFlag SET =
      CommandFlag.repeated(
          "--set", "KEY=VALUE", "Sets a parameter of the bot, or any setting that plan shows.");
  static final CommandFlag EXPECT =
      CommandFlag.repeated(
          "--expect", "STEP=RANGE", "How many calls a step may have: answer=..500; none for any.");
  static final CommandFlag CONFIG =
      CommandFlag.repeated(
          "--config", "FILE", "Reads settings from YAML or JSON; the last file wins.");
  static final CommandFlag ONLY =
      CommandFlag.repeated(
          "--only",
          "SELECTOR",
          "Runs these steps and what feeds them: phase:NAME, step:NAME or tag:NAME.");
  static final CommandFlag EXCLUDE =
      CommandFlag.repeated("--exclude", "SELECTOR", "Leaves out these steps and what they feed.");
  static final CommandFlag DRY_RUN =
      CommandFlag.plain(List.of("--dry-run"), "Checks and prints the plan, and starts nothing.");
  static final CommandFlag VERBOSE =
      CommandFlag.implying(
          List.of("--verbose", "-v"),
          RunSettings.DETAILS,
          "tasks",
          "Prints every task at the end, and the stack of an internal error.");
  static final CommandFlag QUIET =
      CommandFlag.implying(
          List.of("--quiet", "-q"), RunSettings.PROGRESS, "none", "Shows nothing while it runs.");
  static final CommandFlag NEXT =
      CommandFlag.value("--next", "N", "Prints the next N firings, and ends.");
  static final CommandFlag EXAMPLE =
      CommandFlag.plain(List.of("--example"), "Prints a file with every setting and its default.");
  static final CommandFlag FORMAT =
      CommandFlag.value("--format", "FORMAT", "As text, mermaid or json.");
  static final CommandFlag EXPORT_FORMAT =
      CommandFlag.setting(
          "--format",
          "LIST",
          RunSettings.REPORT,
          "The files to write: " + RunSettings.words(ReportFormat.class) + ".");
  static final CommandFlag REPORT =
      CommandFlag.setting(
          "--report",
          "LIST",
          RunSettings.REPORT,
          "The files to write: " + RunSettings.words(ReportFormat.class) + ", or none.");
  static final CommandFlag OUT =
      CommandFlag.setting(
          "--out", "DIR", RunSettings.OUT, "The directory of runs; default build/fanfare.");
  static final CommandFlag KEEP =
      CommandFlag.setting(
          "--keep",
          "N",
          RunSettings.KEEP,
          "The newest N runs of each bot keep their files; default 100, 0 for all.");
  static final CommandFlag STORE =
      CommandFlag.setting(
          "--store",
          "FILE|URL|none",
          RunSettings.STORE,
          "Where runs are recorded; default .fanfare/store.db.");
  static final CommandFlag REUSE =
      CommandFlag.value(
          "--reuse", "RUN", "Takes over what this recorded run called with equal inputs and code.");
  static final CommandFlag RERUN =
      CommandFlag.repeated(
          "--rerun", "WHAT", "Calls again whatever is recorded: step:NAME, task:ID or all.");
  static final CommandFlag TRUST =
      CommandFlag.repeated(
          "--trust", "step:NAME", "Takes over what the step's code gave before it was changed.");
  static final CommandFlag CASSETTE =
      CommandFlag.value(
          "--cassette",
          "record|replay|auto FILE",
          "Records the calls of marked steps, answers them from the file, or does what is needed.");
  static final CommandFlag BOT = CommandFlag.value("--bot", "NAME", "Only runs of this bot.");
  static final CommandFlag STATE =
      CommandFlag.value("--state", "STATE", "Only runs in this state, such as interrupted.");
  static final CommandFlag SINCE =
      CommandFlag.value("--since", "TIME", "Only runs of the last 12h, 7d and so on.");
  static final CommandFlag LIMIT =
      CommandFlag.value("--limit", "N", "So many at most; default 20.");
  static final CommandFlag HELP = CommandFlag.plain(List.of("--help", "-h"), "Prints this help.");
  static final CommandFlag JDK = CommandFlag.value("--jdk", "HOME", "Also runs on this JDK.");
  static final CommandFlag VARY =
      CommandFlag.value(
          "--vary",
          "LIST",
          "Varies only these of " + String.join(", ", RunPerturbation.kinds()) + ".");

  static final CommandFlag MAX_FAILURES =
      CommandFlag.setting(
          "--max-failures", "N", "maxFailures", "Ends the run after so many failed tasks.");

  static final CommandFlag ENGINE =
      CommandFlag.value(
          "--engine", "NAME", "Runs the tasks on a cluster: spark, if fanfare-spark is there.");
  static final CommandFlag MASTER =
      CommandFlag.value("--master", "URL", "The cluster's address, such as spark://host:7077.");

  /** The flags that change a run's plan. */
  static final List<CommandFlag> PLAN =
      List.of(
          CommandFlag.setting("--workers", "N", "workers", "How many tasks run at the same time."),
          CommandFlag.setting(
              "--threads", "KIND", "threads", "What they run on: auto, platform, virtual."),
          CommandFlag.setting("--seed", "N", "seed", "The seed of all that is random."),
          CommandFlag.setting(
              "--retries", "N", "retries", "Attempts of each task after its first."),
          CommandFlag.setting("--timeout", "TIME", "timeout", "The limit for the whole run."),
          CommandFlag.implying(
              List.of("--fail-fast"),
              "failFast",
              "true",
              "Lets the first failed task end the run."),
          SET,
          EXPECT,
          CONFIG,
          ONLY,
          EXCLUDE);

  /** The flags for where a run is recorded and which results it takes over. */
  static final List<CommandFlag> RECORD = List.of(STORE, RERUN, TRUST);

  /** The flags for how a run is printed. */
  static final List<CommandFlag> PRINT =
      List.of(
          CommandFlag.setting(
              "--details",
              "HOW",
              RunSettings.DETAILS,
              "How much is printed: " + RunSettings.words(DetailLevel.class) + "."),
          CommandFlag.setting(
              "--color",
              "WHEN",
              RunSettings.COLOR,
              "When colours are used: " + RunSettings.words(ColorMode.class) + "."));

  /** The flags for what a run shows, and where. */
  static final List<CommandFlag> SHOW =
      List.of(
          REPORT,
          OUT,
          CommandFlag.setting(
              "--progress",
              "HOW",
              RunSettings.PROGRESS,
              "What is shown meanwhile: " + RunSettings.words(ProgressStyle.class) + "."),
          QUIET,
          VERBOSE);

  private CommandFlags() {}
}
