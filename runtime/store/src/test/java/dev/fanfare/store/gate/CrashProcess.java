package dev.fanfare.store.gate;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The process that is killed: runs or resumes the bot, and writes down what was reported to it. */
final class CrashProcess {

  private CrashProcess() {}

  /**
   * Runs it.
   *
   * @param arguments the store, the file of effects, the file of reports, and {@code run} or {@code
   *     resume}
   */
  public static void main(String[] arguments) {
    Path effects = Path.of(arguments[1]);
    Path reports = Path.of(arguments[2]);
    try (Store store = Store.open(arguments[0])) {
      BotRun<CrashBot> run =
          Fanfare.bot(CrashBot.class)
              .param("effects", effects.toString())
              .store(store)
              .listener(new ReportWriter(reports, effects));
      RunReport report = arguments[3].equals("run") ? run.run() : run.resume("last");
      System.out.println(report.state() + " " + report.digest());
    }
  }

  /** Writes down each reported task, and how many calls had been made by then. */
  private record ReportWriter(Path reports, Path effects) implements RunListener {

    @Override
    public void on(RunEvent event) {
      if (event instanceof RunEvent.TaskEnded ended) {
        try {
          String line = ended.task().id() + "\n";
          Files.write(
              reports,
              line.getBytes(StandardCharsets.UTF_8),
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
