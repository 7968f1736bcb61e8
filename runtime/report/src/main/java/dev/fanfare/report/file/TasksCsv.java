package dev.fanfare.report.file;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code tasks.csv}: a line for every task, times in milliseconds, as RFC 4180 has it. A
 * spreadsheet takes a cell that begins with one of {@code = + - @}, a tab or a carriage return for
 * a formula; such a cell gets an apostrophe before it.
 */
final class TasksCsv {

  static final String HEADER =
      "id,step,phase,state,attempts,worker,offered_ms,started_ms,ended_ms,queued_ms,running_ms,"
          + "backoff_ms,total_ms,failure,message,skipped_because_of";

  /** The ASCII ones, and those that are as wide as a Chinese character. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final int LINE_END = '\n';

  private final RunData run;
  private final Writer out;

  private TasksCsv(RunData run, Writer out) {
    this.run = run;
    this.out = out;
  }

  static void write(RunData run, Writer out) throws IOException {
    out.write(HEADER);
    out.write(LINE_END);
    TasksCsv csv = new TasksCsv(run, out);
    for (int task = 0; task < run.tasks().size(); task++) {
      csv.line(task);
    }
  }

  private void line(int task) throws IOException {
    TaskTable tasks = run.tasks();
    text(tasks.id(task));
    text(run.steps().get(tasks.step(task)).name());
    text(run.steps().get(tasks.step(task)).phase());
    text(tasks.state(task).name());
    number(tasks.attempts(task));
    out.write(tasks.worker(task) < 0 ? "" : Integer.toString(tasks.worker(task)));
    out.write(',');
    millis(tasks.offered(task));
    millis(tasks.started(task));
    millis(tasks.ended(task));
    millis(tasks.queued(task));
    millis(tasks.running(task));
    millis(tasks.backoff(task));
    millis(tasks.total(task));
    text(tasks.cause(task) < 0 ? null : run.causes().get(tasks.cause(task)).type());
    text(tasks.message(task));
    cell(tasks.blamed(task) < 0 ? null : tasks.id(tasks.blamed(task)));
    out.write(LINE_END);
  }

  private void text(@Nullable String text) throws IOException {
    cell(text);
    out.write(',');
  }

  private void number(int number) throws IOException {
    out.write(Integer.toString(number));
    out.write(',');
  }

  /** With three decimals: microseconds. */
  private void millis(long nanos) throws IOException {
    long micros = Math.max(0, nanos) / 1000;
    out.write(Long.toString(micros / 1000));
    int rest = (int) (micros % 1000);
    out.write('.');
    out.write('0' + rest / 100);
    out.write('0' + rest / 10 % 10);
    out.write('0' + rest % 10);
    out.write(',');
  }

  private void cell(@Nullable String any) throws IOException {
    String text = any == null ? "" : any.replace("\0", "");
    if (text.isEmpty()) {
      return;
    }
    boolean formula = FORMULA.indexOf(text.charAt(0)) >= 0;
    boolean quoted = formula || text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
    if (!quoted) {
      out.write(text);
      return;
    }
    out.write(formula ? "\"'" : "\"");
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }
}
