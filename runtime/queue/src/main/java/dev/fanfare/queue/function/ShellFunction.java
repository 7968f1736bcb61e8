package dev.fanfare.queue.function;

import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The function {@code shell}: runs a program, and ends its whole process tree when the call ends,
 * however it ends. Whoever may add tasks may run anything as this process's user, so that it is off
 * unless allowed.
 */
public final class ShellFunction implements QueueFunction {

  private static final Set<String> PARAMETERS =
      Set.of(
          "command", "shell", "directory", "environment", "input", "exitCodes", "runtime", "code");
  private static final Map<String, List<String>> RUNTIMES =
      Map.of(
          "python", List.of("python3", "-c"),
          "nodejs", List.of("node", "-e"),
          "terminal", List.of("/bin/sh", "-c"));

  private final String name;
  private final boolean scriptsAllowed;

  private ShellFunction(String name, boolean scriptsAllowed) {
    this.name = name;
    this.scriptsAllowed = scriptsAllowed;
  }

  /**
   * Creates the function.
   *
   * @param scriptsAllowed whether {@code "shell": true} may hand a text to {@code /bin/sh}
   */
  public static ShellFunction create(boolean scriptsAllowed) {
    return new ShellFunction("shell", scriptsAllowed);
  }

  /** Creates the function under its other name, {@code code_execution}. */
  public static ShellFunction codeExecution(boolean scriptsAllowed) {
    return new ShellFunction("code_execution", scriptsAllowed);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "Runs a program and returns its exit code and output. Give 'command' as a list: the"
        + " program and its arguments, each as it is, without a shell; or 'runtime' and 'code'.";
  }

  @Override
  public JsonNode parameters() {
    return new ParameterSchema()
        .optional("command", "array|string", "The program and its arguments, as a list of texts.")
        .optional(
            "shell",
            "boolean",
            scriptsAllowed
                ? "Whether 'command' is one text for /bin/sh. Default: false."
                : "Not allowed here: give 'command' as a list.")
        .optional("directory", "string", "Where to run it. Default: where the worker runs.")
        .optional("environment", "object", "Environment variables to add, by name.")
        .optional("input", "string", "A text for its standard input. Default: none.")
        .optional("exitCodes", "integer[]", "The exit codes of success. Default: 0.")
        .optional("runtime", "string", "With 'code': python, nodejs or terminal.")
        .optional("code", "string", "A program for 'runtime', instead of 'command'.")
        .build();
  }

  @Override
  public void check(JsonNode arguments) {
    JsonArguments read = JsonArguments.of(name, arguments, PARAMETERS);
    var unused = command(read, arguments);
    read.optionalText("directory");
    read.textsByName("environment");
    read.optionalText("input");
    read.wholes("exitCodes");
  }

  private List<String> command(JsonArguments read, JsonNode arguments) {
    if (read.has("runtime") || read.has("code")) {
      return program(read, arguments);
    }
    if (read.flag("shell")) {
      if (!scriptsAllowed) {
        throw new FanfareException(
            "'shell': true is not allowed here: give 'command' as a list, or start the program with"
                + " --allow shell-scripts");
      }
      return List.of("/bin/sh", "-c", read.text("command"));
    }
    if (read.has("command") && arguments.get("command").isString()) {
      throw read.wrong(
          "command",
          arguments.get("command"),
          "a list such as [\"ls\", \"-l\"]: no shell splits it");
    }
    List<String> command = read.texts("command");
    if (command.isEmpty() || command.get(0).isEmpty()) {
      throw read.wrong("command", arguments.get("command"), "a list that begins with a program");
    }
    return command;
  }

  private List<String> program(JsonArguments read, JsonNode arguments) {
    String runtime = read.text("runtime");
    List<String> start = RUNTIMES.get(runtime);
    if (start == null) {
      throw read.wrong("runtime", arguments.get("runtime"), "python, nodejs or terminal");
    }
    return List.of(start.get(0), start.get(1), read.text("code"));
  }

  @Override
  public Object call(JsonNode arguments, FunctionContext context) throws Exception {
    JsonArguments read = JsonArguments.of(name, arguments, PARAMETERS);
    List<String> command = command(read, arguments);
    List<Integer> good = read.wholes("exitCodes");
    ProcessBuilder builder = new ProcessBuilder(ProcessTree.inItsOwnGroup(command));
    if (read.has("directory")) {
      Path directory = Path.of(read.text("directory"));
      if (!Files.isDirectory(directory)) {
        throw new FanfareException("there is no directory '%s' to run in".formatted(directory));
      }
      builder.directory(directory.toFile());
    }
    builder.environment().putAll(read.textsByName("environment"));
    builder.environment().put("FANFARE_TASK", context.taskId());
    builder.environment().put("FANFARE_IDEMPOTENCY_KEY", context.idempotencyKey());
    ProcessTree.Ended ended =
        ProcessTree.run(started(builder, command), read.optionalText("input"));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("exitCode", ended.exitCode());
    result.put("stdout", ended.output().text());
    result.put("stderr", ended.errors().text());
    if (ended.output().isCut() || ended.errors().isCut()) {
      result.put("truncated", true);
    }
    if (good.isEmpty() ? ended.exitCode() != 0 : !good.contains(ended.exitCode())) {
      throw new CommandFailedException(command.get(0), ended);
    }
    return result;
  }

  private static Process started(ProcessBuilder builder, List<String> command) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new FanfareException(
          "'%s' cannot be started: is it installed, and in the PATH?".formatted(command.get(0)), e);
    }
  }
}
