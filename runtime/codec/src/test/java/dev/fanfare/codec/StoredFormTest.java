package dev.fanfare.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ValueDigest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.module.SimpleModule;

class StoredFormTest {

  private static final ValueCodec CODEC = ValueCodec.create();
  private static final TypeRef TEXTS = Samples.type(List.class, String.class);

  record Money(long cents) {}

  static final class Distance {
    private final int meters;

    private Distance(int meters) {
      this.meters = meters;
    }

    @JsonCreator
    static Distance of(String text) {
      return new Distance(Integer.parseInt(text.replace(" m", "")));
    }

    @JsonValue
    String text() {
      return meters + " m";
    }
  }

  record Trip(@JsonProperty("how far") Distance distance, Money price) {}

  private static UnreadableValueException unreadable(TypeRef type, EncodedValue encoded) {
    return assertThrows(UnreadableValueException.class, () -> CODEC.decode(type, encoded));
  }

  @Test
  void compressesFrom4KibibytesWhereThatSaves() {
    EncodedValue small = CODEC.encode(TEXTS, List.of("a".repeat(4000)));
    assertEquals(EncodedValue.JSON, small.form());
    EncodedValue large = CODEC.encode(TEXTS, List.of("a".repeat(5000)));
    assertEquals(EncodedValue.DEFLATED_JSON, large.form());
    assertTrue(large.body().length < 200);
    assertEquals(5004, large.size());
    byte[] noise = new byte[6000];
    new Random(1).nextBytes(noise);
    EncodedValue bytes = CODEC.encode(TypeRef.of(byte[].class), noise);
    assertArrayEquals(noise, (byte[]) CODEC.decode(TypeRef.of(byte[].class), bytes));
  }

  @Test
  void noticesEveryBitThatFlipsAndEveryTornTail() {
    for (int length : new int[] {20, 9000}) {
      List<String> value = IntStream.range(0, length / 10).mapToObj(i -> "text " + i).toList();
      EncodedValue encoded = CODEC.encode(TEXTS, value);
      Random random = new Random(length);
      for (int round = 0; round < 1000; round++) {
        byte[] body = encoded.body().clone();
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        assertEquals(
            UnreadableValueException.Cause.DAMAGED,
            unreadable(TEXTS, new EncodedValue(encoded.form(), encoded.size(), encoded.crc(), body))
                .why());
      }
      byte[] torn = java.util.Arrays.copyOf(encoded.body(), encoded.body().length / 2);
      unreadable(TEXTS, new EncodedValue(encoded.form(), encoded.size(), encoded.crc(), torn));
      unreadable(TEXTS, new EncodedValue(9, encoded.size(), encoded.crc(), encoded.body()));
      unreadable(
          TEXTS,
          new EncodedValue(encoded.form(), encoded.size() + 1, encoded.crc(), encoded.body()));
    }
  }

  private static EncodedValue json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(bytes);
    return new EncodedValue(EncodedValue.JSON, bytes.length, (int) crc.getValue(), bytes);
  }

  @Test
  void missesWhatHasChangedItsShape() {
    TypeRef point = TypeRef.of(Samples.Point.class);
    for (String text :
        List.of(
            "{\"x\":1}",
            "{\"x\":1,\"y\":\"a\",\"z\":2}",
            "{\"x\":1.5,\"y\":\"a\"}",
            "{\"x\":\"1\",\"y\":\"a\"}",
            "{\"x\":null,\"y\":\"a\"}",
            "{\"x\":1,\"y\":\"a\"} 1",
            "[]")) {
      assertEquals(
          UnreadableValueException.Cause.SHAPE_CHANGED, unreadable(point, json(text)).why(), text);
    }
    unreadable(TypeRef.of(Samples.Color.class), json("\"PINK\""));
    unreadable(TypeRef.of(Samples.Color.class), json("0"));
    unreadable(TypeRef.of(Samples.Shape.class), json("{\"@type\":\"Triangle\"}"));
  }

  @Test
  void missesAValueWithAnotherDigest() {
    TypeRef point = TypeRef.of(Samples.Point.class);
    EncodedValue encoded = CODEC.encode(point, new Samples.Point(1, "a"));
    ValueDigest other = ValueDigest.of(new Samples.Point(2, "a"));
    assertThrows(UnreadableValueException.class, () -> CODEC.decode(point, encoded, other));
  }

  @Test
  void isShapedByAnnotationsAndModules() {
    Trip trip = new Trip(new Distance(7), new Money(250));
    TypeRef type = TypeRef.of(Trip.class);
    assertEquals("{\"how far\":\"7 m\",\"price\":{\"cents\":250}}", CODEC.toJson(type, trip));
    CODEC.encodeVerified(type, trip);
    SimpleModule euros =
        new SimpleModule()
            .addSerializer(
                Money.class,
                new tools.jackson.databind.ser.std.StdSerializer<>(Money.class) {
                  @Override
                  public void serialize(
                      Money value,
                      tools.jackson.core.JsonGenerator json,
                      tools.jackson.databind.SerializationContext context) {
                    json.writeString(value.cents() / 100 + " EUR");
                  }
                });
    ValueCodec shaped = ValueCodec.with(euros);
    assertEquals("{\"how far\":\"7 m\",\"price\":\"2 EUR\"}", shaped.toJson(type, trip));
    // The module loses cents, and cannot be read back: refused, not stored.
    assertThrows(UnstorableValueException.class, () -> shaped.encodeVerified(type, trip));
  }
}
