package dev.fanfare.codec;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ValueDigest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes values by their declared type as JSON, and decodes them. Records, sealed types (the
 * permitted subclasses are the allow-list), generic types, collections, maps with keys of any type,
 * times, numbers with their exact value, {@code Optional}, and classes by their fields come back
 * equal. Jackson's annotations on the user's classes, and Jackson modules, shape the JSON.
 *
 * <p>Not storable are {@code Object}, {@code Number} and other types that do not say what comes
 * back, exceptions, lambdas, streams, threads, and whatever else has an identity.
 *
 * <p>Thread-safe. Creating one takes some 100 ms in a new JVM, and what it has learnt of classes is
 * kept: create it once.
 */
public final class ValueCodec {

  /** The largest size of a value's JSON: 64 MiB. */
  public static final int MAX_BYTES = 64 << 20;

  private final List<JacksonModule> modules;
  private final JsonMapper storage;
  private final TypeCodecs types;
  private volatile @Nullable JsonMapper input;

  private ValueCodec(Collection<JacksonModule> modules) {
    this.modules = List.copyOf(modules);
    storage = StorageMapper.create(modules);
    types = new TypeCodecs(storage);
  }

  /** Creates a codec with the Jackson modules that are found by {@code ServiceLoader}. */
  public static ValueCodec create() {
    return new ValueCodec(StorageMapper.findModules());
  }

  /**
   * Creates a codec with these Jackson modules and no others.
   *
   * @param modules in the order in which they are registered; a later one wins
   */
  public static ValueCodec with(JacksonModule... modules) {
    return new ValueCodec(List.of(modules));
  }

  /**
   * Returns the reader of a function's or bot's parameters.
   *
   * @param owner whose they are, as in {@code function 'mail'}; for messages
   * @param params the parameters
   */
  public JsonParameters parameters(String owner, List<ParamPlan> params) {
    JsonMapper reader = input;
    if (reader == null) {
      reader = InputMapper.create(modules);
      input = reader;
    }
    return new JsonParameters(storage, reader, owner, params);
  }

  /**
   * Says why no value of a type could be stored, as far as the type alone shows it. A type that
   * passes may still have values that {@link #encodeVerified} refuses.
   *
   * @param type the declared type
   * @return the component to blame, and what to do; empty if nothing speaks against the type
   */
  public Optional<String> unstorable(TypeRef type) {
    return types.of(type).unstorable();
  }

  /**
   * Encodes a value without reading it back.
   *
   * @param type the declared type
   * @param value the value; null is one
   * @throws UnstorableValueException if it cannot be encoded, or takes more than {@link #MAX_BYTES}
   */
  public EncodedValue encode(TypeRef type, @Nullable Object value) {
    return ValueCompression.pack(types.of(type).write(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Encodes a value, decodes it again, and compares the digests.
   *
   * @param type the declared type
   * @param value the value; null is one
   * @throws UnstorableValueException if it cannot be encoded, takes more than {@link #MAX_BYTES},
   *     or would not come back equal
   */
  public EncodedValue encodeVerified(TypeRef type, @Nullable Object value) {
    return encodeVerified(type, value, ValueDigest.of(value));
  }

  /**
   * Encodes a value, decodes it again, and compares the digests, where the value's is known.
   *
   * @param type the declared type
   * @param value the value; null is one
   * @param digest its digest
   * @throws UnstorableValueException as {@link #encodeVerified(TypeRef, Object)} does
   */
  public EncodedValue encodeVerified(TypeRef type, @Nullable Object value, ValueDigest digest) {
    TypeCodec codec = types.of(type);
    String json = codec.write(value);
    codec.verify(value, digest, json);
    return ValueCompression.pack(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decodes a value.
   *
   * @param type the declared type
   * @param encoded the bytes
   * @throws UnreadableValueException if they are damaged, or are not a value of the type
   */
  public @Nullable Object decode(TypeRef type, EncodedValue encoded) {
    return types
        .of(type)
        .read(new String(ValueCompression.unpack(encoded), StandardCharsets.UTF_8));
  }

  /**
   * Decodes a value and compares its digest with the one that it had when it was encoded.
   *
   * @param type the declared type
   * @param encoded the bytes
   * @param digest the digest of the value that was encoded
   * @throws UnreadableValueException if the bytes are damaged, or are not a value of the type, or
   *     are a value with another digest
   */
  public @Nullable Object decode(TypeRef type, EncodedValue encoded, ValueDigest digest) {
    Object value = decode(type, encoded);
    if (!ValueDigest.of(value).equals(digest)) {
      throw new UnreadableValueException(
          UnreadableValueException.Cause.SHAPE_CHANGED,
          "a stored %s is another value now than when it was written: its class has changed"
              .formatted(type.simpleName()),
          null);
    }
    return value;
  }

  /**
   * Writes a value as JSON text.
   *
   * @param type the declared type
   * @param value the value; null is one
   * @throws UnstorableValueException as {@link #encode} does
   */
  public String toJson(TypeRef type, @Nullable Object value) {
    return types.of(type).write(value);
  }

  /**
   * Reads a value from JSON text.
   *
   * @param type the declared type
   * @param json the text, exactly one value
   * @throws UnreadableValueException if it is no JSON, or not a value of the type
   */
  public @Nullable Object fromJson(TypeRef type, String json) {
    return types.of(type).read(json);
  }
}
