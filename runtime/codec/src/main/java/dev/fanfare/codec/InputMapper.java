package dev.fanfare.codec;

import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Configures Jackson for what people write, by the types of what is stored. */
final class InputMapper {

  private InputMapper() {}

  static JsonMapper create(Collection<JacksonModule> modules) {
    return StorageMapper.builder(modules)
        .annotationIntrospector(new InputAnnotations())
        .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .build();
  }

  /** Components are required unless they may be null. */
  private static final class InputAnnotations extends StorageAnnotations {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      Boolean given = super.hasRequiredMarker(config, member);
      return (given != null && given) || !ComponentNullability.mayBeAbsent(member, name(member));
    }

    private static String name(AnnotatedMember member) {
      Class<?> owner = member.getDeclaringClass();
      return member instanceof AnnotatedParameter parameter && owner.isRecord()
          ? owner.getRecordComponents()[parameter.getIndex()].getName()
          : member.getName();
    }
  }

  private static final class DurationDeserializer extends StdDeserializer<Duration> {

    DurationDeserializer() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getString();
      try {
        return DurationText.parse(text);
      } catch (IllegalArgumentException e) {
        return (Duration)
            context.handleWeirdStringValue(Duration.class, text, "%s", e.getMessage());
      }
    }
  }
}
