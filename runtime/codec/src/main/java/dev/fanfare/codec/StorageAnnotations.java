package dev.fanfare.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Jackson's annotations, and for sealed types without any a type property that holds the permitted
 * subclass's name.
 */
class StorageAnnotations extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME,
          JsonTypeInfo.As.PROPERTY,
          SealedTypes.PROPERTY,
          null,
          false,
          true,
          null);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    JsonTypeInfo.Value given = super.findPolymorphicTypeInfo(config, annotated);
    return given == null && annotated instanceof AnnotatedClass type && isSealed(type.getRawType())
        ? BY_NAME
        : given;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type
            && isSealed(type.getRawType())
            && super.findPolymorphicTypeInfo(config, annotated) == null
        ? SealedTypes.named(type.getRawType())
        : super.findSubtypes(config, annotated);
  }

  /** Includes every property: a stored value is whole, even if its class omits some elsewhere. */
  @Override
  public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
    return JsonInclude.Value.empty();
  }

  private static boolean isSealed(Class<?> type) {
    // Which of the JDK's own types are sealed differs from one JDK to the next.
    return type.isSealed() && !type.isEnum() && type.getClassLoader() != null;
  }
}
