package dev.fanfare.launcher.progress;

import dev.fanfare.launcher.progress.StyledLine.TextStyle;
import dev.fanfare.launcher.signal.ProcessSignals;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SecretMask;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A view that draws frames in a terminal.
 *
 * <p>Threads: the progress callback draws, and so does a thread that prints a lot; the run's
 * listener thread only leaves lines to be drawn. What tasks print to a terminal is held back until
 * the next frame, at most a fifth of a second, and goes above it. More frames would cost more than
 * one per cent of a run that keeps every processor busy.
 */
final class LiveView implements ProgressView, EventSummary.ViewListener {

  /** The most rows of a line that scrolls away: it may wrap, but a message of a megabyte is cut. */
  private static final int MOST_ROWS = 4;

  private final TerminalScreen screen;
  private final TerminalGlyphs glyphs;
  private final boolean color;
  private final TerminalProbe probe;
  private final Map<String, Integer> attempts;
  private final SecretMask secrets;
  private final PrintStream out;
  private final PrintStream err;
  private final CapturedOutput prints = new CapturedOutput(this::drawAgain);
  private final EventSummary events = new EventSummary();
  private final Map<String, Duration> begun = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final List<StyledLine> above = new ArrayList<>();

  /** A shell is asked: the run begins meanwhile. */
  private volatile CompletableFuture<TerminalProbe.TerminalSize> size;

  private @Nullable ProgressFrame frame;
  private boolean over;

  private LiveView(
      TerminalTraits terminal,
      boolean color,
      TerminalProbe probe,
      Map<String, Integer> attempts,
      SecretMask secrets) {
    this.screen = new TerminalScreen(new FileOutputStream(FileDescriptor.err), terminal.charset());
    this.glyphs = TerminalGlyphs.of(terminal.charset());
    this.color = color;
    this.probe = probe;
    this.attempts = attempts;
    this.secrets = secrets;
    this.size = CompletableFuture.supplyAsync(probe::size);
    this.out = System.out;
    this.err = System.err;
  }

  /**
   * Begins to draw.
   *
   * @param terminal what the outputs are
   * @param color whether in colours
   * @param probe asks for the terminal's size
   * @param attempts how many attempts a task of each step can have
   * @param secrets is applied to messages of failures
   */
  static LiveView open(
      TerminalTraits terminal,
      boolean color,
      TerminalProbe probe,
      Map<String, Integer> attempts,
      SecretMask secrets) {
    LiveView view = new LiveView(terminal, color, probe, attempts, secrets);
    if (terminal.out()) {
      System.setOut(view.prints.standIn(view.out, terminal.charset()));
    }
    System.setErr(view.prints.standIn(view.err, terminal.charset()));
    ProcessSignals.handle("WINCH", view::resize);
    return view;
  }

  private void resize() {
    size = CompletableFuture.completedFuture(probe.size());
  }

  @Override
  public RunListener listener() {
    return this;
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(200);
  }

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.RunStarted started) {
      above.add(
          new StyledLine()
              .add(TextStyle.BOLD, started.bot())
              .add("  run " + started.runId() + "  " + started.workers() + " workers"));
    } else if (event instanceof RunEvent.AttemptFailed failed) {
      events.remember(failed);
    } else if (event instanceof RunEvent.TaskEnded task) {
      EventSummary.failure(task.task()).ifPresent(reason -> failed(task.task().id(), reason));
    } else if (event instanceof RunEvent.WorkerReplaced replaced) {
      above.add(
          new StyledLine()
              .add(TextStyle.YELLOW, glyphs.waiting() + " " + replaced.task())
              .add("  ignored its interrupt; another worker has taken the place of its own"));
    }
  }

  private void failed(String task, String reason) {
    if (events.show()) {
      above.add(
          new StyledLine()
              .add(TextStyle.RED, glyphs.failed() + " " + task)
              .add("  " + secrets.hide(reason)));
      if (events.last()) {
        above.add(new StyledLine().add(TextStyle.DIM, "further failures are in the report"));
      }
    }
  }

  @Override
  public synchronized void show(Progress progress) {
    frame = new ProgressFrame(progress, glyphs, size.join().columns(), begun, this::tries, secrets);
    for (Progress.Step step : progress.steps()) {
      if (step.begun()) {
        begun.putIfAbsent(step.name(), progress.elapsed());
      }
      if (step.begun() && step.state() != RunState.RUNNING && ended.add(step.name())) {
        above.add(frame.ended(step));
      }
    }
    drawAgain();
  }

  /** {@code try 3/4}, by the step that the task's id begins with. */
  private Optional<String> tries(String task) {
    int bracket = task.indexOf('[');
    String step = bracket < 0 ? task : task.substring(0, bracket);
    return events
        .attempt(task)
        .map(attempt -> "try " + attempt + "/" + attempts.getOrDefault(step, attempt));
  }

  @Override
  public synchronized void say(String sentence) {
    above.add(new StyledLine().add(TextStyle.YELLOW, secrets.hide(sentence)));
    drawAgain();
  }

  private synchronized void drawAgain() {
    if (!over) {
      List<StyledLine> lines =
          frame == null ? List.of() : frame.lines(Math.max(3, size.join().rows() - 1));
      draw(lines);
    }
  }

  private void draw(List<StyledLine> lines) {
    // The last cell of a line is left free: terminals differ in when they wrap.
    int columns = Math.max(20, size.join().columns()) - 1;
    screen.draw(prints.take(), render(above, MOST_ROWS * columns), render(lines, columns));
    above.clear();
  }

  private List<String> render(List<StyledLine> lines, int columns) {
    return lines.stream().map(line -> line.render(columns, glyphs.more(), color)).toList();
  }

  @Override
  public synchronized void end() {
    if (!over) {
      draw(List.of());
      over = true;
      prints.release();
      System.setOut(out);
      System.setErr(err);
    }
  }
}
