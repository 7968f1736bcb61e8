package dev.fanfare.codec;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Builds one schema. Not thread-safe. */
final class SchemaBuilder {

  private static final String REFERENCE = "#/$defs/";

  private final JsonMapper mapper;
  private final Map<JavaType, String> names = new HashMap<>();
  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  SchemaBuilder(JsonMapper mapper) {
    this.mapper = mapper;
  }

  Map<String, Object> root(TypeRef type) {
    return whole(schema(JavaTypeReader.of(mapper.getTypeFactory(), type)));
  }

  Map<String, Object> parameters(List<ParamPlan> params) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (ParamPlan param : params) {
      Map<String, Object> schema =
          new LinkedHashMap<>(schema(JavaTypeReader.of(mapper.getTypeFactory(), param.type())));
      if (!param.help().isEmpty()) {
        schema.put("description", param.help());
      }
      String text = param.defaultText();
      if (text != null && !param.secret()) {
        schema.put("default", defaultValue(schema, text));
      }
      properties.put(param.name(), schema);
      if (param.required()) {
        required.add(param.name());
      }
    }
    return whole(object(properties, required));
  }

  /** A default as JSON where the type says how; else as the text that it is. */
  private static Object defaultValue(Map<String, Object> schema, String text) {
    try {
      if ("integer".equals(schema.get("type"))) {
        return Long.valueOf(text.strip());
      }
      if ("number".equals(schema.get("type"))) {
        return Double.valueOf(text.strip());
      }
    } catch (NumberFormatException e) {
      return text;
    }
    return "boolean".equals(schema.get("type")) ? Boolean.valueOf(text.strip()) : text;
  }

  private Map<String, Object> schema(JavaType type) {
    Map<String, Object> scalar = ScalarSchemas.of(type.getRawClass());
    if (scalar != null) {
      return scalar;
    }
    if (type.isReferenceType()) {
      return orNull(schema(type.getContentType()));
    }
    if (type.isMapLikeType()) {
      return EntryPairs.hasTextKeys(type) ? named(type) : listOf(pair(type));
    }
    if (type.isTypeOrSubTypeOf(Map.Entry.class)) {
      return pair(type);
    }
    if (type.isContainerType()) {
      Map<String, Object> list = listOf(schema(type.getContentType()));
      if (type.isTypeOrSubTypeOf(Set.class)) {
        list.put("uniqueItems", true);
      }
      return list;
    }
    return JdkTypes.isOfTheJdk(type.getRawClass()) ? new LinkedHashMap<>() : reference(type);
  }

  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> either = new LinkedHashMap<>();
    either.put("anyOf", List.of(schema, Map.of("type", "null")));
    return either;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  private Map<String, Object> named(JavaType map) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (map.getKeyType().isEnumType()) {
      object.put("propertyNames", schema(map.getKeyType()));
    }
    object.put("additionalProperties", schema(map.getContentType()));
    return object;
  }

  private Map<String, Object> pair(JavaType type) {
    JavaType[] bound = type.findTypeParameters(type.isMapLikeType() ? Map.class : Map.Entry.class);
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put("type", "array");
    pair.put(
        "prefixItems", bound.length == 2 ? List.of(schema(bound[0]), schema(bound[1])) : List.of());
    pair.put("items", false);
    pair.put("minItems", 2);
    return pair;
  }

  private Map<String, Object> reference(JavaType type) {
    String name = names.get(type);
    if (name == null) {
      name = freeName(type);
      names.put(type, name);
      // Taken before it is built: it may refer to itself.
      definitions.put(name, Map.of());
      definitions.put(name, type.getRawClass().isSealed() ? permitted(type) : properties(type));
    }
    uses.merge(name, 1, Integer::sum);
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", REFERENCE + name);
    return reference;
  }

  private String freeName(JavaType type) {
    StringBuilder name = new StringBuilder(type.getRawClass().getSimpleName());
    for (JavaType argument : type.getBindings().getTypeParameters()) {
      name.append('_').append(argument.getRawClass().getSimpleName());
    }
    String free = name.toString();
    for (int number = 2; definitions.containsKey(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  private Map<String, Object> permitted(JavaType type) {
    List<Object> choices = new ArrayList<>();
    for (NamedType named : SealedTypes.named(type.getRawClass())) {
      JavaType one = mapper.getTypeFactory().constructSpecializedType(type, named.getType());
      Map<String, Object> name = Map.of("const", named.getName());
      if (one.isEnumType()) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("type", "array");
        pair.put("prefixItems", List.of(name, schema(one)));
        pair.put("items", false);
        pair.put("minItems", 2);
        choices.add(pair);
      } else {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(SealedTypes.PROPERTY, name);
        List<Object> required = new ArrayList<>(List.of(SealedTypes.PROPERTY));
        addProperties(one, properties, required);
        choices.add(object(properties, required));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("oneOf", choices);
    return schema;
  }

  private Map<String, Object> properties(JavaType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    addProperties(type, properties, required);
    return object(properties, required);
  }

  private void addProperties(JavaType type, Map<String, Object> properties, List<Object> required) {
    for (BeanPropertyDefinition property : BeanProperties.of(mapper, type)) {
      JavaType of = property.getPrimaryType();
      Map<String, Object> schema = schema(of);
      if (ComponentNullability.mayBeAbsent(property)) {
        properties.put(property.getName(), of.isReferenceType() ? schema : orNull(schema));
      } else {
        properties.put(property.getName(), schema);
        required.add(property.getName());
      }
    }
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<Object> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  /** The schema with its definitions; what is used once stands where it is used. */
  private Map<String, Object> whole(Map<String, Object> root) {
    Map<String, Object> whole = cast(inlined(root));
    Map<String, Object> kept = new LinkedHashMap<>();
    definitions.forEach(
        (name, definition) -> {
          if (uses.getOrDefault(name, 0) > 1) {
            kept.put(name, inlined(definition));
          }
        });
    if (!kept.isEmpty()) {
      whole.put("$defs", kept);
    }
    return whole;
  }

  private Object inlined(Object part) {
    if (part instanceof List<?> list) {
      return list.stream().map(this::inlined).toList();
    }
    if (!(part instanceof Map<?, ?> map)) {
      return part;
    }
    if (map.get("$ref") instanceof String reference) {
      String name = reference.substring(REFERENCE.length());
      Object definition = definitions.get(name);
      if (definition != null && uses.getOrDefault(name, 0) == 1) {
        Map<String, Object> merged = cast(inlined(definition));
        map.forEach(
            (key, value) -> {
              if (!"$ref".equals(key)) {
                merged.put((String) key, value);
              }
            });
        return merged;
      }
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, inlined(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // schemas are maps by text
  private static Map<String, Object> cast(@Nullable Object schema) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(schema);
  }

  static Set<String> typeNames(JavaType sealed) {
    Set<String> found = new LinkedHashSet<>();
    SealedTypes.named(sealed.getRawClass()).forEach(named -> found.add(named.getName()));
    return found;
  }
}
