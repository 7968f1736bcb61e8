package dev.fanfare.codec;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.text.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The description of what is allowed where JSON does not fit. */
final class ExpectedShape {

  private static final int LONGEST = 80;

  private ExpectedShape() {}

  static InvalidParametersException.Problem problem(
      ParamPlan param, JavaType type, @Nullable JsonNode tree, JacksonException failure) {
    StringBuilder field = new StringBuilder(param.name());
    JsonNode at = tree;
    for (JacksonException.Reference reference : failure.getPath()) {
      String name = reference.getPropertyName();
      field.append(name == null ? "[" + reference.getIndex() + "]" : "." + name);
      at = at == null ? null : name == null ? at.get(reference.getIndex()) : at.get(name);
    }
    String shown = param.secret() ? "***" : at == null ? "" : shown(at);
    return new InvalidParametersException.Problem(field.toString(), shown, expected(type, failure));
  }

  private static String expected(JavaType type, JacksonException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      Collection<Object> known = unknown.getKnownPropertyIds();
      List<String> names = new ArrayList<>();
      if (known != null) {
        known.forEach(id -> names.add(String.valueOf(id)));
      }
      return unknown(unknown.getPropertyName(), names);
    }
    if (failure instanceof InvalidTypeIdException wrong && wrong.getBaseType() != null) {
      return "expected \"%s\" to be one of %s"
          .formatted(
              SealedTypes.PROPERTY,
              String.join(", ", SchemaBuilder.typeNames(wrong.getBaseType())));
    }
    if (failure.getPath().isEmpty()) {
      return of(type);
    }
    Class<?> target =
        failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    String text = target == null ? "" : ofClass(target);
    return text.isEmpty() ? JacksonFailures.firstLine(failure.getOriginalMessage()) : text;
  }

  static String unknown(String name, List<String> names) {
    String meant =
        NearMiss.of(name, names).map(near -> "; did you mean '" + near + "'?").orElse("");
    return names.isEmpty()
        ? "no such field; there is none"
        : "no such field; there is %s%s".formatted(String.join(", ", names), meant);
  }

  /** Returns what a type allows. */
  static String of(JavaType type) {
    String scalar = ofClass(type.getRawClass());
    if (!scalar.isEmpty()) {
      return scalar;
    }
    if (type.isReferenceType()) {
      return of(type.getContentType());
    }
    if (type.isMapLikeType()) {
      return "expected an object";
    }
    return type.isContainerType() ? "expected a list" : "expected an object";
  }

  private static String ofClass(Class<?> type) {
    Map<String, Object> schema = ScalarSchemas.of(type);
    if (schema == null) {
      return type.isRecord() ? "expected an object" : "";
    }
    if (schema.get("enum") instanceof List<?> names) {
      return "expected one of " + String.join(", ", names.stream().map(String::valueOf).toList());
    }
    Object kind = schema.get("type");
    if ("integer".equals(kind)) {
      return schema.containsKey("minimum")
          ? "expected a whole number from %s to %s"
              .formatted(schema.get("minimum"), schema.get("maximum"))
          : "expected a whole number";
    }
    if ("number".equals(kind)) {
      return "expected a number";
    }
    if ("boolean".equals(kind)) {
      return "expected true or false";
    }
    return textual(type, schema);
  }

  private static String textual(Class<?> type, Map<String, Object> schema) {
    if (schema.get("description") instanceof String description) {
      return "expected " + description;
    }
    if (schema.get("format") instanceof String format) {
      String example =
          switch (format) {
            case "date-time" -> "an instant such as 2026-11-20T06:00:00Z";
            case "date" -> "a date such as 2026-11-20";
            case "uuid" -> "a UUID";
            default -> "a URI";
          };
      return "expected " + example;
    }
    if (schema.containsKey("maxLength")) {
      return "expected one character";
    }
    return CharSequence.class.isAssignableFrom(type)
        ? "expected a text"
        : "expected a text that is a " + type.getSimpleName();
  }

  /** A value as JSON, shortened. */
  static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
