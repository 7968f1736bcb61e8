package dev.fanfare.codec;

import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** The properties of a class that Jackson writes. */
final class BeanProperties {

  private BeanProperties() {}

  /** The components or fields that are written, by their names in JSON. */
  static List<BeanPropertyDefinition> of(JsonMapper mapper, JavaType type) {
    return description(mapper, type).findProperties();
  }

  static boolean hasTypeInfo(JsonMapper mapper, JavaType type) {
    BeanDescription description = description(mapper, type);
    return mapper
            .serializationConfig()
            .getAnnotationIntrospector()
            .findPolymorphicTypeInfo(mapper.serializationConfig(), description.getClassInfo())
        != null;
  }

  /** Returns whether a class is written as the one value of an annotated method. */
  static boolean hasValueOrCreator(JsonMapper mapper, JavaType type) {
    return description(mapper, type).findJsonValueAccessor() != null;
  }

  private static BeanDescription description(JsonMapper mapper, JavaType type) {
    return mapper._serializationContext().introspectBeanDescription(type);
  }
}
