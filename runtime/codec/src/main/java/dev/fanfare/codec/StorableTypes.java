package dev.fanfare.codec;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for what a declared type holds that can never come back equal. Follows the components of
 * records, the fields of other classes, permitted subclasses and type arguments.
 */
final class StorableTypes {

  private final JsonMapper mapper;
  private final Set<JavaType> seen = new HashSet<>();

  StorableTypes(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns which part cannot be stored and what to do; null if the type can be stored. */
  @Nullable String blame(JavaType type) {
    return check(type, "");
  }

  private @Nullable String check(JavaType type, String where) {
    if (type.isPrimitive() || !seen.add(type)) {
      return null;
    }
    Class<?> raw = type.getRawClass();
    if (JdkTypes.isUntyped(raw)) {
      return "%sis declared as %s, which does not say what comes back: declare a record, a sealed type or a type argument"
          .formatted(where.isEmpty() ? "it " : where + " ", raw.getSimpleName());
    }
    if (type.isArrayType()) {
      return check(type.getContentType(), where);
    }
    if (JdkTypes.isOfTheJdk(raw)) {
      return JdkTypes.isStorable(type) ? checkArguments(type, where) : cannot(where, raw);
    }
    if (Throwable.class.isAssignableFrom(raw)) {
      return cannot(where, raw);
    }
    if (raw.isEnum() || type.isContainerType()) {
      return checkArguments(type, where);
    }
    return isShaped(type) ? null : checkClass(type, where);
  }

  private @Nullable String checkArguments(JavaType type, String where) {
    for (int index = 0; index < type.containedTypeCount(); index++) {
      String blame = check(type.containedType(index), where);
      if (blame != null) {
        return blame;
      }
    }
    // A raw collection or map: its elements are of no type.
    return type.containedTypeCount() == 0 && type.getContentType() != null
        ? check(type.getContentType(), where)
        : null;
  }

  private @Nullable String checkClass(JavaType type, String where) {
    Class<?> raw = type.getRawClass();
    if (raw.isSealed()) {
      Set<Class<?>> permitted = new LinkedHashSet<>();
      SealedTypes.collect(raw, permitted);
      for (Class<?> one : permitted) {
        String blame =
            one == raw
                ? checkComponents(type)
                : check(mapper.getTypeFactory().constructSpecializedType(type, one), where);
        if (blame != null) {
          return blame;
        }
      }
      return null;
    }
    if (Modifier.isAbstract(raw.getModifiers())) {
      return "%sis declared as %s, which is abstract and not sealed: seal it, or annotate it with @JsonTypeInfo and @JsonSubTypes"
          .formatted(where.isEmpty() ? "it " : where + " ", raw.getSimpleName());
    }
    return checkComponents(type);
  }

  private @Nullable String checkComponents(JavaType type) {
    Class<?> raw = type.getRawClass();
    String kind = raw.isRecord() ? "component" : "field";
    for (BeanPropertyDefinition property : BeanProperties.of(mapper, type)) {
      String where = "%s '%s' of %s".formatted(kind, property.getName(), raw.getSimpleName());
      String blame = check(property.getPrimaryType(), where);
      if (blame != null) {
        return blame;
      }
    }
    return null;
  }

  /** Returns whether the user has declared how values of a type are read. */
  private boolean isShaped(JavaType type) {
    return type.getRawClass().isAnnotationPresent(JsonDeserialize.class)
        || (!type.getRawClass().isSealed() && BeanProperties.hasTypeInfo(mapper, type))
        || BeanProperties.hasValueOrCreator(mapper, type);
  }

  private static String cannot(String where, Class<?> type) {
    String of = type.getName();
    String instead =
        switch (of) {
          case "java.io.File" -> ": use Path";
          case "java.util.Date", "java.sql.Timestamp", "java.util.Calendar" -> ": use Instant";
          default -> "";
        };
    return where.isEmpty()
        ? "a %s cannot be stored%s".formatted(of, instead)
        : "%s is a %s, which cannot be stored%s".formatted(where, of, instead);
  }
}
