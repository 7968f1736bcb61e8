package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.queue.batch.BatchAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the input of an action from a command line.
 *
 * @param command the command line
 * @param base what relative files are resolved against
 */
record BatchInput(ParsedCommand command, Path base) {

  private static final JsonMapper JSON = new JsonMapper();

  ObjectNode read(BatchAction action) {
    List<String> arguments = command.operands().subList(1, command.operands().size());
    ObjectNode input = JSON.createObjectNode();
    switch (action) {
      case ADD -> add(input, arguments);
      case ADD_BATCH ->
          input.set("tasks", file(only(arguments, "add-batch needs a file of tasks")));
      case CANCEL -> id(input, arguments);
      case RESULTS -> id(input, arguments);
      default -> none(arguments);
    }
    flags(action, input);
    return input;
  }

  private void add(ObjectNode input, List<String> arguments) {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new ConfigurationException(
          "add needs a name and a function: batch add NAME FUNCTION [JSON|@FILE]");
    }
    input.put("name", arguments.get(0));
    input.put("function", arguments.get(1));
    if (arguments.size() == 3) {
      input.set("params", params(arguments.get(2)));
    }
  }

  private JsonNode params(String text) {
    return text.startsWith("@") ? file(text.substring(1)) : json(text, "the parameters");
  }

  private JsonNode file(String name) {
    try {
      String text =
          name.equals("-")
              ? new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              : Files.readString(base.resolve(ParsedCommand.path(name)));
      return json(text, name.equals("-") ? "standard input" : name);
    } catch (IOException e) {
      throw new ConfigurationException("%s cannot be read: %s".formatted(name, e), e);
    }
  }

  private static JsonNode json(String text, String what) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new ConfigurationException(
          place == null
              ? "%s: no JSON".formatted(what)
              : "%s: no JSON at line %d, column %d"
                  .formatted(what, place.getLineNr(), place.getColumnNr()),
          e);
    }
  }

  private static String only(List<String> arguments, String message) {
    if (arguments.size() != 1) {
      throw new ConfigurationException(message);
    }
    return arguments.get(0);
  }

  private static void none(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new ConfigurationException("'" + arguments.get(0) + "' is one argument too many");
    }
  }

  private static void id(ObjectNode input, List<String> arguments) {
    if (!arguments.isEmpty()) {
      number(input, "id", only(arguments, "name one task, by its id"));
    }
  }

  private static void number(ObjectNode input, String name, String text) {
    try {
      input.put(name, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new ConfigurationException("%s is '%s', and must be a number".formatted(name, text), e);
    }
  }

  private void flags(BatchAction action, ObjectNode input) {
    text(input, BatchCommand.PRIORITY, "priority");
    text(input, BatchCommand.TIMEOUT, "timeout");
    text(input, BatchCommand.DELAY, "delay");
    text(input, BatchCommand.DEDUPE, "dedupe");
    text(input, BatchCommand.FILTER, "filter");
    text(input, BatchCommand.OUT, "out");
    command.value(BatchCommand.RETRIES).ifPresent(n -> number(input, "max_retries", n));
    command.value(BatchCommand.CONCURRENT).ifPresent(n -> number(input, "max_concurrent", n));
    command.value(BatchCommand.LIMIT).ifPresent(n -> number(input, "limit", n));
    if (action == BatchAction.EXPORT) {
      text(input, BatchCommand.FORMAT, "format");
    }
    flag(input, BatchCommand.DETAILED, "detailed");
    flag(input, BatchCommand.NOW, "now");
    flag(input, BatchCommand.ALL_TASKS, "all");
    after(action, input);
  }

  private void after(BatchAction action, ObjectNode input) {
    List<String> ids = command.values(BatchCommand.AFTER);
    if (ids.isEmpty()) {
      return;
    }
    if (action == BatchAction.RESULTS) {
      number(input, "after", ids.get(ids.size() - 1));
      return;
    }
    ArrayNode after = input.putArray("after");
    for (String id : ids) {
      ObjectNode one = JSON.createObjectNode();
      number(one, "after", id);
      after.add(one.get("after"));
    }
  }

  private void text(ObjectNode input, CommandFlag flag, String name) {
    command.value(flag).ifPresent(value -> input.put(name, value));
  }

  private void flag(ObjectNode input, CommandFlag flag, String name) {
    if (command.has(flag)) {
      input.put(name, true);
    }
  }
}
