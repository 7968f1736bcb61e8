package dev.fanfare.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.codec.Samples.Point;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ValueDigest;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  private static final ValueCodec CODEC = ValueCodec.create();

  private static final TypeRef[] TYPES = {
    TypeRef.of(Samples.Scalars.class),
    TypeRef.of(Samples.Times.class),
    TypeRef.of(Samples.Optionals.class),
    TypeRef.of(Samples.Collections.class),
    Samples.type(Samples.Generic.class, Point.class, BigInteger.class),
    TypeRef.of(Samples.Shape.class),
    TypeRef.of(Samples.Others.class),
    TypeRef.of(Samples.Bean.class),
    Samples.type(List.class, Samples.Shape.class),
    Samples.type(Map.class, TypeRef.of(Point.class), Samples.type(List.class, ZonedDateTime.class))
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void bringsGeneratedValuesBackEqual(int kind) {
    TypeRef type = TYPES[kind];
    for (int seed = 0; seed < 1000; seed++) {
      Object value = new Values(seed).next(kind);
      ValueDigest digest = ValueDigest.of(value);
      EncodedValue encoded = CODEC.encodeVerified(type, value);
      Object back = CODEC.decode(type, encoded, digest);
      assertEquals(digest, ValueDigest.of(back), () -> "seed of " + type);
      assertTrue(digest.opaque().isEmpty());
    }
  }
}
