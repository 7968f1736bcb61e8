package dev.fanfare.report.file;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/**
 * A JSON object whose members are asked for by name and type.
 *
 * @param path where it stands in its file, for messages
 * @param members what it holds
 */
record JsonTree(String path, Map<String, Object> members) {

  /** A file that is not what it should be; the message is fit for a user. */
  static final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidJsonException(String message) {
      super(message);
    }
  }

  /** Reads the object that the parser stands at the start of. */
  static JsonTree read(JsonParser in, String path) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new InvalidJsonException(path + " is not an object");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      Object value = value(in, path + "." + name);
      if (value != null) {
        members.put(name, value);
      }
    }
    return new JsonTree(path, members);
  }

  private static @Nullable Object value(JsonParser in, String path) {
    return switch (in.currentToken()) {
      case START_OBJECT -> read(in, path);
      case START_ARRAY -> list(in, path);
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static List<Object> list(JsonParser in, String path) {
    List<Object> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      Object element = value(in, path + "[" + elements.size() + "]");
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The JSON text of the value that the parser stands at. */
  static String raw(JsonParser in) {
    if (in.currentToken().isNumeric()) {
      return in.getString();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.copyCurrentStructure(in);
    }
    return text.toString();
  }

  String text(String name) {
    return required(name, String.class, "a text");
  }

  @Nullable String optionalText(String name) {
    return members.containsKey(name) ? text(name) : null;
  }

  long number(String name) {
    return required(name, Long.class, "a whole number");
  }

  long optionalNumber(String name) {
    return members.containsKey(name) ? number(name) : 0;
  }

  int count(String name) {
    long number = number(name);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new InvalidJsonException(path + "." + name + " is out of range: " + number);
    }
    return (int) number;
  }

  int optionalCount(String name) {
    return members.containsKey(name) ? count(name) : 0;
  }

  double share(String name) {
    return required(name, Number.class, "a number").doubleValue();
  }

  boolean flag(String name) {
    return required(name, Boolean.class, "true or false");
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(type, text(name), path + "." + name);
  }

  static <E extends Enum<E>> E constant(Class<E> type, String text, String path) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidJsonException(
        path + " is '" + text + "', which is no " + type.getSimpleName());
  }

  JsonTree object(String name) {
    return required(name, JsonTree.class, "an object");
  }

  List<JsonTree> objects(String name) {
    return list(name, JsonTree.class);
  }

  List<String> texts(String name) {
    return list(name, String.class);
  }

  private <T> List<T> list(String name, Class<T> type) {
    List<T> elements = new ArrayList<>();
    for (Object element : required(name, List.class, "an array")) {
      if (!type.isInstance(element)) {
        throw new InvalidJsonException(path + "." + name + " holds what it should not: " + element);
      }
      elements.add(type.cast(element));
    }
    return elements;
  }

  private <T> T required(String name, Class<T> type, String what) {
    Object value = members.get(name);
    if (!type.isInstance(value)) {
      throw new InvalidJsonException(
          path + "." + name + (value == null ? " is missing" : " is not " + what));
    }
    return type.cast(value);
  }
}
