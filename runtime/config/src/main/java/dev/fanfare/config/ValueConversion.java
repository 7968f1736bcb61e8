package dev.fanfare.config;

import dev.fanfare.runtime.plan.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of a written value to a setting's type. Errors name the setting, down to the
 * component, and the place.
 */
final class ValueConversion {

  /** A longer message repeats what was written, which is still in its place. */
  private static final int LONGEST = 300;

  private final Path base;

  /**
   * A conversion.
   *
   * @param base what relative paths are resolved against; the empty path leaves them as they are
   */
  ValueConversion(Path base) {
    this.base = base;
  }

  /**
   * Converts.
   *
   * @param type what the value is to be; of an {@link Optional}, the value is wrapped
   * @param node what was written
   * @param subject the setting's name, for messages
   * @throws ConfigurationException if it does not fit
   */
  Object convert(TypeRef type, ConfigNode node, String subject) {
    Class<?> raw = type.raw();
    if (raw == Optional.class) {
      return node instanceof ConfigNode.NullNode
          ? Optional.empty()
          : Optional.of(convert(argument(type), node, subject));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return collection(type, node, subject);
    }
    return raw.isRecord() && !ScalarText.reads(raw)
        ? record(raw, node, subject)
        : scalar(raw, node, subject);
  }

  private Object scalar(Class<?> type, ConfigNode node, String subject) {
    if (node instanceof ConfigNode.ScalarNode text) {
      try {
        Object value = ScalarText.parse(type, text.text());
        return value instanceof Path path ? base.resolve(path) : value;
      } catch (IllegalArgumentException | ConfigurationException e) {
        throw misfit(subject, node, String.valueOf(e.getMessage()), e);
      }
    }
    throw misfit(subject, node, node.describe() + " is not one value", null);
  }

  private Object collection(TypeRef type, ConfigNode node, String subject) {
    TypeRef element = argument(type);
    List<Object> values = new ArrayList<>();
    for (ConfigNode item : items(node, ScalarText.separator(element.raw()), subject)) {
      values.add(convert(element, item, subject + "[" + values.size() + "]"));
    }
    return Set.class.isAssignableFrom(type.raw())
        ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
        : List.copyOf(values);
  }

  private static String element(String part, String separator) {
    return part.strip().replace("\\" + separator, separator);
  }

  /**
   * A list; or a text, which is a list in brackets, or its elements between separators; a separator
   * with a backslash before it is one of an element's own.
   */
  private List<ConfigNode> items(ConfigNode node, String separator, String subject) {
    if (node instanceof ConfigNode.ListNode items) {
      return items.items();
    }
    if (node instanceof ConfigNode.NullNode) {
      return List.of();
    }
    if (node instanceof ConfigNode.ScalarNode text) {
      String written = text.text().strip();
      if (written.isEmpty() || written.equals("[]")) {
        return List.of();
      }
      return written.startsWith("[")
          ? items(structure(written, node, subject), separator, subject)
          : Stream.of(written.split("(?<!\\\\)" + separator, -1))
              .<ConfigNode>map(
                  part -> new ConfigNode.ScalarNode(element(part, separator), node.origin()))
              .toList();
    }
    throw misfit(subject, node, node.describe() + " is not a list", null);
  }

  private Object record(Class<?> type, ConfigNode node, String subject) {
    if (node instanceof ConfigNode.ScalarNode text && text.text().strip().startsWith("{")) {
      return record(type, structure(text.text(), node, subject), subject);
    }
    if (!(node instanceof ConfigNode.MappingNode fields)) {
      throw misfit(
          subject,
          node,
          node.describe() + " is not a " + type.getSimpleName() + " such as " + example(type),
          null);
    }
    List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
    refuseUnknown(components, fields, subject);
    Object[] arguments =
        components.stream().map(each -> component(each, fields, subject)).toArray();
    return create(type, components, arguments, node, subject);
  }

  private static void refuseUnknown(
      List<RecordComponent> components, ConfigNode.MappingNode fields, String subject) {
    List<String> names = components.stream().map(RecordComponent::getName).toList();
    for (Map.Entry<String, ConfigNode> field : fields.fields().entrySet()) {
      if (!names.contains(field.getKey())) {
        throw ConfigurationException.unknown(
            subject + " has no '" + field.getKey() + "' (" + field.getValue().origin() + ")",
            field.getKey(),
            names);
      }
    }
  }

  private Object component(
      RecordComponent component, ConfigNode.MappingNode fields, String subject) {
    TypeRef type = ReflectedTypes.of(component.getGenericType());
    ConfigNode value = fields.fields().get(component.getName());
    if (value != null) {
      return convert(type, value, subject + "." + component.getName());
    }
    if (type.raw() == Optional.class) {
      return Optional.empty();
    }
    throw misfit(
        subject,
        fields,
        "'" + component.getName() + "' (" + type.simpleName() + ") is missing",
        null);
  }

  private static Object create(
      Class<?> type,
      List<RecordComponent> components,
      Object[] arguments,
      ConfigNode node,
      String subject) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getTargetException();
      throw misfit(subject, node, String.valueOf(cause.getMessage()), cause);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw misfit(
          subject,
          node,
          "the record "
              + type.getName()
              + " cannot be made here; let its module open its package to dev.fanfare.config",
          e);
    }
  }

  private static ConfigNode structure(String text, ConfigNode node, String subject) {
    ConfigNode structure = ConfigNodeReader.inline(text, node.origin());
    if (structure instanceof ConfigNode.ScalarNode) {
      throw misfit(subject, node, structure.describe() + " is not a structure", null);
    }
    return structure;
  }

  private static String example(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(component -> component.getName() + ": …")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static TypeRef argument(TypeRef type) {
    return type.arguments().isEmpty() ? TypeRef.of(String.class) : type.arguments().get(0);
  }

  private static ConfigurationException misfit(
      String subject, ConfigNode node, String fact, @Nullable Throwable cause) {
    String brief = fact.length() > LONGEST ? fact.substring(0, LONGEST) + "…" : fact;
    return new ConfigurationException(subject + ": " + brief + " (" + node.origin() + ")", cause);
  }
}
