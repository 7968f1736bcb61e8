package dev.fanfare.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.MapType;

/** Writes what {@link FaithfulTypes} names. */
final class FaithfulSerializers extends Serializers.Base {

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.Value format) {
    TextForm<?> form = TextForm.of(type.getRawClass());
    if (form != null) {
      return new Text(form);
    }
    if (type.isTypeOrSubTypeOf(Map.Entry.class)) {
      JavaType pair = EntryPairs.pairOf(config.getTypeFactory(), type, Map.Entry.class);
      return new StdConvertingSerializer(new EntryPairs.FromEntry(pair), pair, null, null);
    }
    return null;
  }

  @Override
  public @Nullable ValueSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription.Supplier description,
      JsonFormat.Value format,
      ValueSerializer<Object> keys,
      TypeSerializer valueTypes,
      ValueSerializer<Object> values) {
    if (EntryPairs.hasTextKeys(type)) {
      return null;
    }
    JavaType pairs = EntryPairs.listOf(config.getTypeFactory(), type);
    return new StdConvertingSerializer(new EntryPairs.FromMap(pairs), pairs, null, null);
  }

  private static final class Text extends StdScalarSerializer<Object> {

    private final TextForm<?> form;

    Text(TextForm<?> form) {
      super(Object.class);
      this.form = form;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      String text;
      try {
        text = form.write(value);
      } catch (IllegalArgumentException e) {
        context.reportMappingProblem("%s", e.getMessage());
        return;
      }
      json.writeString(text);
    }
  }
}
