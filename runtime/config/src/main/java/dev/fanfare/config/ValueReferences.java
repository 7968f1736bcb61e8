package dev.fanfare.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references in the place of a parameter's value: <code>${NAME}</code> stands for what a
 * variable of the environment holds, {@code @file} for what a file holds, without the line feed at
 * its end. What follows {@code --set} is visible to everyone on the machine; neither of these is.
 *
 * <p>{@code @@} and <code>$${</code> stand for {@code @} and <code>${</code> at the beginning of a
 * text that is no reference.
 *
 * @param environment the process's variables
 * @param base what relative paths are resolved against
 */
record ValueReferences(Map<String, String> environment, Path base) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
  private static final int MAX_BYTES = 1 << 20;

  /**
   * Returns what is meant by a parameter's value.
   *
   * @param node the value as it was written
   * @param subject the parameter's name, for messages
   * @throws ConfigurationException if the variable or the file is not there
   */
  ConfigNode resolve(ConfigNode node, String subject) {
    if (node instanceof ConfigNode.ScalarNode scalar) {
      return new ConfigNode.ScalarNode(text(scalar, subject), scalar.origin(), scalar.quoted());
    }
    if (node instanceof ConfigNode.ListNode list) {
      return new ConfigNode.ListNode(
          list.items().stream().map(item -> resolve(item, subject)).toList(), list.origin());
    }
    if (node instanceof ConfigNode.MappingNode mapping) {
      Map<String, ConfigNode> fields = new LinkedHashMap<>();
      mapping
          .fields()
          .forEach((name, value) -> fields.put(name, resolve(value, subject + "." + name)));
      return new ConfigNode.MappingNode(fields, mapping.origin());
    }
    return node;
  }

  private String text(ConfigNode.ScalarNode scalar, String subject) {
    String text = scalar.text();
    Matcher variable = VARIABLE.matcher(text);
    if (variable.matches()) {
      return variable(variable.group(1), subject, scalar.origin());
    }
    if (text.startsWith("@@") || text.startsWith("$${")) {
      return text.substring(1);
    }
    return text.startsWith("@") && text.length() > 1
        ? file(text.substring(1), subject, scalar.origin())
        : text;
  }

  private String variable(String name, String subject, ValueOrigin origin) {
    String value = environment.get(name);
    if (value == null) {
      throw new ConfigurationException(
          subject + ": the environment has no variable " + name + " (" + origin + ")");
    }
    return value;
  }

  private String file(String name, String subject, ValueOrigin origin) {
    try {
      Path file = base.resolve(name);
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigurationException(
            subject + ": " + file + " is larger than 1 MiB (" + origin + ")");
      }
      String text = Files.readString(file);
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new ConfigurationException(
          subject
              + ": there is no file '"
              + name
              + "'; a text that begins with @ is written @@… ("
              + origin
              + ")",
          e);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          subject + ": '" + name + "' is not UTF-8 text (" + origin + ")", e);
    } catch (IOException e) {
      throw new ConfigurationException(
          subject + ": cannot read '" + name + "': " + e.getMessage() + " (" + origin + ")", e);
    }
  }
}
