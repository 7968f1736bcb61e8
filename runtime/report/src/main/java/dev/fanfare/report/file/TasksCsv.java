package dev.fanfare.report.file;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.text.CsvCell;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code tasks.csv}: a line for every task, times in milliseconds, each cell as {@link
 * CsvCell} has it.
 */
final class TasksCsv {

  static final String HEADER =
      "id,step,phase,state,attempts,worker,offered_ms,started_ms,ended_ms,queued_ms,running_ms,"
          + "backoff_ms,total_ms,failure,message,skipped_because_of,input";

  private static final int LONGEST_INPUT = 1_000;

  private static final char LINE_END = '\n';

  private final RunData run;
  private final StringBuilder line = new StringBuilder();

  private TasksCsv(RunData run) {
    this.run = run;
  }

  static void write(RunData run, Writer out) throws IOException {
    out.write(HEADER);
    out.write(LINE_END);
    TasksCsv csv = new TasksCsv(run);
    for (int task = 0; task < run.tasks().size(); task++) {
      out.append(csv.line(task));
    }
  }

  private CharSequence line(int task) {
    TaskTable tasks = run.tasks();
    line.setLength(0);
    text(tasks.id(task));
    text(run.steps().get(tasks.step(task)).name());
    text(run.steps().get(tasks.step(task)).phase());
    text(tasks.reused(task) ? "REUSED" : tasks.state(task).name());
    number(tasks.attempts(task));
    text(tasks.worker(task) < 0 ? null : Integer.toString(tasks.worker(task)));
    millis(tasks.offered(task));
    millis(tasks.started(task));
    millis(tasks.ended(task));
    millis(tasks.queued(task));
    millis(tasks.running(task));
    millis(tasks.backoff(task));
    millis(tasks.total(task));
    text(tasks.cause(task) < 0 ? null : run.causes().get(tasks.cause(task)).type());
    text(tasks.message(task));
    text(tasks.blamed(task) < 0 ? null : tasks.id(tasks.blamed(task)));
    cell(DisplayText.line(run.about(task), LONGEST_INPUT));
    return line.append(LINE_END);
  }

  private void text(@Nullable String text) {
    cell(text);
    line.append(',');
  }

  private void number(int number) {
    line.append(number).append(',');
  }

  /** With three decimals: microseconds. */
  private void millis(long nanos) {
    long micros = Math.max(0, nanos) / 1000;
    int rest = (int) (micros % 1000);
    line.append(micros / 1000).append('.');
    line.append((char) ('0' + rest / 100));
    line.append((char) ('0' + rest / 10 % 10));
    line.append((char) ('0' + rest % 10)).append(',');
  }

  private void cell(@Nullable String text) {
    if (text != null) {
      CsvCell.append(line, text);
    }
  }
}
