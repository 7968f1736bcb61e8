package dev.fanfare.launcher.command;

import dev.fanfare.app.batch.BatchTool;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.launcher.signal.RunInterruption;
import dev.fanfare.queue.batch.BatchAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch that runs in this process, shown until it ends or is interrupted.
 *
 * @param tool the tool, with its workers running
 * @param context where to print
 * @param command the command line
 */
record BatchProgress(BatchTool tool, CommandContext context, ParsedCommand command) {

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(10);

  int follow() {
    boolean quiet = command.has(CommandFlags.QUIET);
    RunInterruption interruption =
        RunInterruption.of(new BatchWork(tool), context.err()::println, GRACE);
    boolean ended = ProcessEnd.watch(interruption, () -> awaitEnd(quiet));
    ObjectNode status = tool.call(BatchAction.STATUS, null);
    if (command.value(BatchCommand.FORMAT).orElse("text").equals("json")) {
      context.out().println(status.toPrettyString());
    } else {
      context.print(new BatchAnswerText(status).lines());
    }
    int code = status.get("failed").longValue() > 0 ? ExitCode.FAILED : ExitCode.SUCCEEDED;
    boolean isOpen = status.get("open").longValue() > 0;
    return interruption
        .exitCode()
        .orElse(code == ExitCode.SUCCEEDED && (isOpen || !ended) ? ExitCode.TIMED_OUT : code);
  }

  private boolean awaitEnd(boolean quiet) {
    String last = "";
    try {
      while (!tool.awaitEnd(INTERVAL)) {
        String line = quiet ? last : line();
        if (!line.equals(last)) {
          context.err().println(line);
          last = line;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String line() {
    ObjectNode status = tool.call(BatchAction.STATUS, null);
    long total = status.get("total").longValue();
    long open = status.get("open").longValue();
    return "%d of %d ended  %d running  %d failed"
        .formatted(
            total - open,
            total,
            status.get("running").longValue(),
            status.get("failed").longValue());
  }

  /** The workers of this process, as work that can be interrupted. */
  private record BatchWork(BatchTool tool) implements RunInterruption.InterruptibleWork {

    @Override
    public void drain() {
      stop(false);
    }

    @Override
    public void cancel() {
      stop(true);
    }

    private void stop(boolean now) {
      @Nullable ObjectNode input = new JsonMapper().createObjectNode().put("now", now);
      Thread thread = new Thread(() -> tool.call(BatchAction.STOP, input), "fanfare-stop");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public List<String> running() {
      List<String> names = new ArrayList<>();
      for (JsonNode task : tool.call(BatchAction.STATUS, null).get("running_tasks")) {
        names.add(task.get("name").stringValue());
      }
      return names;
    }
  }
}
