package dev.fanfare.codec;

import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ValueDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the values of one declared type. Thread-safe. */
final class TypeCodec {

  private final String name;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final @Nullable String unstorable;

  TypeCodec(JsonMapper mapper, TypeRef type) {
    JavaType java = JavaTypeReader.of(mapper.getTypeFactory(), type);
    name = type.simpleName();
    writer = mapper.writerFor(java);
    reader = mapper.readerFor(java);
    unstorable = new StorableTypes(mapper).blame(java);
  }

  Optional<String> unstorable() {
    return Optional.ofNullable(unstorable);
  }

  /** Writes a value as JSON that can be encoded in UTF-8. */
  String write(@Nullable Object value) {
    if (unstorable != null) {
      throw new UnstorableValueException(unstorable, null);
    }
    BoundedWriter text = new BoundedWriter(ValueCodec.MAX_BYTES);
    try {
      writer.writeValue(text, value);
      return LoneSurrogates.escaped(text.toString());
    } catch (BoundedWriter.FullException e) {
      throw tooLarge();
    } catch (JacksonException e) {
      if (e.getCause() instanceof BoundedWriter.FullException) {
        throw tooLarge();
      }
      throw new UnstorableValueException(JacksonFailures.text(name, e), e);
    } catch (StackOverflowError e) {
      throw new UnstorableValueException(name + " holds itself, or is nested too deeply", null);
    }
  }

  @Nullable Object read(String json) {
    try {
      return reader.readValue(json);
    } catch (JacksonException e) {
      throw new UnreadableValueException(
          UnreadableValueException.Cause.SHAPE_CHANGED, JacksonFailures.text(name, e), e);
    }
  }

  /** Checks that what was written reads as an equal value. */
  void verify(@Nullable Object value, ValueDigest digest, String json) {
    if (digest.opaque().isPresent()) {
      throw new UnstorableValueException(FirstDifference.opaque(name, value), null);
    }
    Object back;
    try {
      back = reader.readValue(json);
    } catch (JacksonException e) {
      throw new UnstorableValueException(JacksonFailures.text(name, e), e);
    }
    if (!ValueDigest.of(back).equals(digest)) {
      throw new UnstorableValueException(FirstDifference.between(name, value, back), null);
    }
  }

  private UnstorableValueException tooLarge() {
    return new UnstorableValueException(
        "a %s takes more than 64 MiB as JSON: put it in a file and yield its Path".formatted(name),
        null);
  }
}
