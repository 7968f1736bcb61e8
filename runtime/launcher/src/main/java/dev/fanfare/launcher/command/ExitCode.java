package dev.fanfare.launcher.command;

import dev.fanfare.app.run.RunOutcome;
import dev.fanfare.runtime.result.RunState;

/** The exit codes of the command line. */
public final class ExitCode {

  /** All went well, also if some tasks needed more than one attempt. */
  public static final int SUCCEEDED = 0;

  /** The run failed. */
  public static final int FAILED = 1;

  /** The command line or the configuration cannot be meant. */
  public static final int USAGE = 2;

  /** Fanfare itself failed. */
  public static final int INTERNAL = 3;

  /** No step was selected, or there is no bot. */
  public static final int NOTHING_SELECTED = 4;

  /** A deadline passed. */
  public static final int TIMED_OUT = 5;

  /** The run succeeded, but a file of its report or the results on stdout were not written. */
  public static final int NOT_WRITTEN = 7;

  /** The signal INT ended the run: 128 and its number, as shells have it. */
  public static final int INTERRUPTED = 130;

  /** The signal TERM ended the run. */
  public static final int TERMINATED = 143;

  private ExitCode() {}

  /** Returns the code of a run that no signal ended. */
  static int of(RunOutcome outcome) {
    int code = of(outcome.report().state());
    return code == SUCCEEDED && !outcome.unwritten().isEmpty() ? NOT_WRITTEN : code;
  }

  private static int of(RunState state) {
    return switch (state) {
      case SUCCEEDED -> SUCCEEDED;
      case TIMED_OUT -> TIMED_OUT;
      case FAILED, CANCELLED, RUNNING, SKIPPED -> FAILED;
    };
  }
}
