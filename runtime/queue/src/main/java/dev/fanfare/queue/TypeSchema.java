package dev.fanfare.queue;

import dev.fanfare.runtime.plan.TypeRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a parameter's type, as far as a person or a model needs it to fill one in. */
final class TypeSchema {

  /** Deeper records are shown as objects: a type may hold itself. */
  private static final int DEEPEST = 8;

  private TypeSchema() {}

  static ObjectNode of(TypeRef type) {
    return of(type.raw(), type.arguments(), 0);
  }

  private static ObjectNode of(Class<?> raw, List<TypeRef> arguments, int depth) {
    ObjectNode schema = QueueJson.MAPPER.createObjectNode();
    if (raw == Optional.class && arguments.size() == 1) {
      TypeRef value = arguments.get(0);
      return of(value.raw(), value.arguments(), depth);
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return schema.put("type", "boolean");
    }
    if (raw == Double.class || raw == Float.class || raw == double.class || raw == float.class) {
      return schema.put("type", "number");
    }
    if (Number.class.isAssignableFrom(raw) || isWhole(raw)) {
      return schema.put("type", raw == java.math.BigDecimal.class ? "number" : "integer");
    }
    if (raw.isEnum()) {
      schema.put("type", "string");
      ArrayNode names = schema.putArray("enum");
      for (Object constant : raw.getEnumConstants()) {
        names.add(((Enum<?>) constant).name());
      }
      return schema;
    }
    if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array");
      if (arguments.size() == 1 && depth < DEEPEST) {
        TypeRef element = arguments.get(0);
        schema.set("items", of(element.raw(), element.arguments(), depth + 1));
      }
      return schema;
    }
    if (raw.isArray()) {
      schema.put("type", "array");
      schema.set("items", of(raw.getComponentType(), List.of(), depth + 1));
      return schema;
    }
    if (Map.class.isAssignableFrom(raw)) {
      return schema.put("type", "object");
    }
    return raw.isRecord() && depth < DEEPEST ? ofRecord(schema, raw, depth) : ofOther(schema, raw);
  }

  private static boolean isWhole(Class<?> raw) {
    return raw == int.class || raw == long.class || raw == short.class || raw == byte.class;
  }

  private static ObjectNode ofRecord(ObjectNode schema, Class<?> raw, int depth) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = QueueJson.MAPPER.createArrayNode();
    for (RecordComponent component : raw.getRecordComponents()) {
      TypeRef type = typeOf(component.getGenericType(), component.getType());
      properties.set(component.getName(), of(type.raw(), type.arguments(), depth + 1));
      if (type.raw() != Optional.class) {
        required.add(component.getName());
      }
    }
    schema.set("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static TypeRef typeOf(Type generic, Class<?> raw) {
    if (generic instanceof ParameterizedType parameterized) {
      TypeRef[] arguments = new TypeRef[parameterized.getActualTypeArguments().length];
      for (int i = 0; i < arguments.length; i++) {
        Type argument = parameterized.getActualTypeArguments()[i];
        arguments[i] = typeOf(argument, rawOf(argument));
      }
      return TypeRef.of(raw, arguments);
    }
    return TypeRef.of(raw);
  }

  private static Class<?> rawOf(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType parameterized) {
      return rawOf(parameterized.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return rawOf(wildcard.getUpperBounds()[0]);
    }
    return Object.class;
  }

  /** Interfaces and beans are objects; times, paths and their like are texts. */
  private static ObjectNode ofOther(ObjectNode schema, Class<?> raw) {
    if (raw == Object.class) {
      return schema;
    }
    boolean isText =
        CharSequence.class.isAssignableFrom(raw)
            || raw == Character.class
            || raw == char.class
            || raw.getName().startsWith("java.");
    return schema.put("type", isText ? "string" : "object");
  }
}
