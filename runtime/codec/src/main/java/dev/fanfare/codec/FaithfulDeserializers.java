package dev.fanfare.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.MapType;

/** Reads what {@link FaithfulTypes} names, and refuses types that say nothing or load classes. */
final class FaithfulDeserializers extends Deserializers.Base {

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return TextForm.of(type) != null || Map.Entry.class.isAssignableFrom(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    Class<?> raw = type.getRawClass();
    TextForm<?> form = TextForm.of(raw);
    if (form != null) {
      return new Text<>(form);
    }
    if (type.isTypeOrSubTypeOf(Map.Entry.class)) {
      JavaType pair = EntryPairs.pairOf(config.getTypeFactory(), type, Map.Entry.class);
      return new StdConvertingDeserializer<>(new EntryPairs.ToEntry(pair, raw), pair, null);
    }
    return JdkTypes.isUntyped(raw) ? new Refused(raw) : null;
  }

  @Override
  public @Nullable ValueDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      KeyDeserializer keys,
      TypeDeserializer valueTypes,
      ValueDeserializer<?> values) {
    if (EntryPairs.hasTextKeys(type)) {
      return null;
    }
    JavaType pairs = EntryPairs.listOf(config.getTypeFactory(), type);
    return new StdConvertingDeserializer<>(
        new EntryPairs.ToMap(pairs, type.getRawClass()), pairs, null);
  }

  private static final class Text<T> extends FromStringDeserializer<T> {

    private final TextForm<T> form;

    Text(TextForm<T> form) {
      super(form.type());
      this.form = form;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return form.read(text);
    }

    @Override
    protected Object _deserializeFromEmptyString(DeserializationContext context) {
      return form.read("");
    }

    @Override
    protected boolean _shouldTrim() {
      return false;
    }
  }

  private static final class Refused extends StdDeserializer<Object> {

    Refused(Class<?> type) {
      super(type);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      return context.reportInputMismatch(
          this, "%s does not say what it holds", handledType().getSimpleName());
    }
  }
}
