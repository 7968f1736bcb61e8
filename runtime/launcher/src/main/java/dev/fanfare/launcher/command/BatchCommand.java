package dev.fanfare.launcher.command;

import dev.fanfare.app.batch.BatchRequest;
import dev.fanfare.app.batch.BatchTool;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.queue.batch.BatchAction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The actions of the batch tool. */
final class BatchCommand implements CliCommand {

  static final CommandFlag STORE =
      CommandFlag.value(
          "--store", "FILE|URL", "Where the tasks are kept; default " + BatchRequest.STORE + ".");
  static final CommandFlag QUEUE =
      CommandFlag.value(
          "--queue", "NAME", "The batch's queue; default " + BatchRequest.QUEUE + ".");
  static final CommandFlag ALLOW =
      CommandFlag.repeated(
          "--allow", "LIST", "Allows shell, shell-scripts, http, http-private; none by default.");
  static final CommandFlag PRIORITY =
      CommandFlag.value("--priority", "WORD", "critical, high, medium or low.");
  static final CommandFlag RETRIES =
      CommandFlag.value("--retries", "N", "Attempts after the first.");
  static final CommandFlag TIMEOUT =
      CommandFlag.value(
          "--timeout", "TIME", "add: of one attempt; start: when to stop at the latest.");
  static final CommandFlag DELAY =
      CommandFlag.value("--delay", "TIME", "How long from now the task may start.");
  static final CommandFlag AFTER =
      CommandFlag.repeated(
          "--after", "ID", "add: a task that must succeed first; results: where to begin.");
  static final CommandFlag DEDUPE =
      CommandFlag.value("--dedupe", "KEY", "A key that one open task at most may have.");
  static final CommandFlag CONCURRENT =
      CommandFlag.value("--max-concurrent", "N", "Tasks at the same time, 1 to 1000; default 4.");
  static final CommandFlag DETAILED =
      CommandFlag.plain(List.of("--detailed"), "status: also by function, with failures.");
  static final CommandFlag FILTER =
      CommandFlag.value(
          "--filter", "STATE", "results, export: all, ended, open, succeeded, failed, …");
  static final CommandFlag LIMIT =
      CommandFlag.value("--limit", "N", "results: at most so many, 1 to 1000.");
  static final CommandFlag FORMAT =
      CommandFlag.value("--format", "FORMAT", "The answer as text or json; export: json or csv.");
  static final CommandFlag OUT =
      CommandFlag.value("--out", "FILE", "export: the file, below this directory.");
  static final CommandFlag NOW =
      CommandFlag.plain(List.of("--now"), "stop: interrupts running tasks, too.");
  static final CommandFlag ALL_TASKS =
      CommandFlag.plain(List.of("--all"), "cancel: all open tasks.");

  @Override
  public String word() {
    return "batch";
  }

  @Override
  public String operands() {
    return "ACTION [ARGUMENT…]";
  }

  @Override
  public String help() {
    return "Runs many tasks: add NAME FUNCTION [JSON|@FILE], add-batch FILE, start, stop, status,"
        + " results [ID], export, clear, cancel ID.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(
        STORE,
        QUEUE,
        ALLOW,
        PRIORITY,
        RETRIES,
        TIMEOUT,
        DELAY,
        AFTER,
        DEDUPE,
        CONCURRENT,
        DETAILED,
        FILTER,
        LIMIT,
        FORMAT,
        OUT,
        NOW,
        ALL_TASKS,
        CommandFlags.QUIET);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    BatchAction action = action(command.operands());
    ObjectNode input = new BatchInput(command, context.app().base()).read(action);
    try (BatchTool tool = BatchTool.open(request(command, context), context.app())) {
      ObjectNode answer = tool.call(action, input);
      if (action == BatchAction.START) {
        return new BatchProgress(tool, context, command).follow();
      }
      print(action, answer, command, context);
      return ExitCode.SUCCEEDED;
    }
  }

  private static BatchAction action(List<String> operands) {
    Map<String, BatchAction> actions = new LinkedHashMap<>();
    for (BatchAction action : BatchAction.values()) {
      actions.put(action.action().replace('_', '-'), action);
    }
    String words = String.join(", ", actions.keySet());
    if (operands.isEmpty()) {
      throw new ConfigurationException("batch needs an action: " + words);
    }
    String word = operands.get(0).toLowerCase(Locale.ROOT).replace('_', '-');
    BatchAction action = actions.get(word);
    if (action == null) {
      throw ConfigurationException.unknown(
          "there is no batch action '" + word + "'", word, List.copyOf(actions.keySet()));
    }
    return action;
  }

  /** Returns the store and what is allowed, as the flags or the environment say. */
  static BatchRequest request(ParsedCommand command, CommandContext context) {
    Set<String> allowed = new TreeSet<>();
    Optional<String> fromEnvironment =
        Optional.ofNullable(context.environment().get("FANFARE_ALLOW"));
    fromEnvironment.ifPresent(words -> allowed.addAll(words(words)));
    command.values(ALLOW).forEach(words -> allowed.addAll(words(words)));
    String store =
        command
            .value(STORE)
            .or(() -> Optional.ofNullable(context.environment().get("FANFARE_STORE")))
            .orElse(BatchRequest.STORE);
    return new BatchRequest(
        store, command.value(QUEUE).orElse(BatchRequest.QUEUE), allowed, context.app().base());
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static void print(
      BatchAction action, ObjectNode answer, ParsedCommand command, CommandContext context) {
    boolean asJson =
        action != BatchAction.EXPORT && command.value(FORMAT).orElse("text").equals("json");
    if (asJson) {
      context.out().println(answer.toPrettyString());
    } else {
      context.print(new BatchAnswerText(answer).lines());
    }
  }
}
