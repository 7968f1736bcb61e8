package dev.fanfare.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static Schema schema(TypeRef type) {
    return REGISTRY.getSchema(JsonSchema.text(JsonSchema.of(type)), InputFormat.JSON);
  }

  private static boolean fits(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }

  private static final TypeRef[] TYPES = {
    TypeRef.of(Samples.Times.class),
    TypeRef.of(Samples.Optionals.class),
    Samples.type(Samples.Generic.class, Samples.Point.class, BigInteger.class),
    TypeRef.of(Samples.Shape.class),
    TypeRef.of(Samples.Others.class),
    Samples.type(List.class, Samples.Shape.class)
  };
  private static final int[] KINDS = {1, 2, 4, 5, 6, 8};

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void admitsWhatTheCodecWrites(int index) {
    Schema schema = schema(TYPES[index]);
    ValueCodec codec = ValueCodec.create();
    for (int seed = 0; seed < 100; seed++) {
      String json = codec.toJson(TYPES[index], new Values(seed).next(KINDS[index]));
      // JSON has no text for NaN and infinities: they are texts, which a schema of numbers refuses.
      // The validator itself fails at whole numbers above the range of long.
      if (!json.contains("NaN") && !json.contains("Infinity") && !json.matches("(?s).*\\dE\\d.*")) {
        assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
      }
    }
  }

  @Test
  void refusesWhatTheCodecRefuses() {
    Schema shape = schema(TypeRef.of(Samples.Shape.class));
    assertTrue(fits(shape, "{\"@type\":\"Square\",\"edge\":1,\"color\":\"RED\"}"));
    assertFalse(fits(shape, "{\"@type\":\"Triangle\"}"));
    assertFalse(fits(shape, "{\"radius\":1.5}"));
    Schema point = schema(TypeRef.of(Samples.Point.class));
    assertTrue(fits(point, "{\"x\":1,\"y\":\"a\"}"));
    assertFalse(fits(point, "{\"x\":1}"));
    assertFalse(fits(point, "{\"x\":1,\"y\":\"a\",\"z\":1}"));
    assertFalse(fits(point, "{\"x\":1.5,\"y\":\"a\"}"));
    assertFalse(fits(point, "{\"x\":9999999999,\"y\":\"a\"}"));
  }

  @Test
  void writesSmallSchemasInPlaceAndRecursiveOnesByReference() {
    assertEquals(
        """
        {"type":"object","properties":{"x":{"type":"integer","minimum":-2147483648,\
        "maximum":2147483647},"y":{"type":"string"}},"required":["x","y"],\
        "additionalProperties":false}\
        """,
        JsonSchema.text(JsonSchema.of(TypeRef.of(Samples.Point.class))));
    assertEquals(
        """
        {"$ref":"#/$defs/Tree","$defs":{"Tree":{"type":"object","properties":{"name":\
        {"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/Tree"}}},\
        "required":["name","children"],"additionalProperties":false}}}\
        """,
        JsonSchema.text(JsonSchema.of(TypeRef.of(Samples.Tree.class))));
  }

  @Test
  void describesParameters() {
    List<ParamPlan> params =
        List.of(
            new ParamPlan("count", TypeRef.of(Integer.class), "3", "how many"),
            new ParamPlan("wait", TypeRef.of(Duration.class), null, ""),
            new ParamPlan("note", Samples.type(Optional.class, String.class), null, ""));
    assertEquals(
        """
        {"type":"object","properties":{"count":{"type":"integer","minimum":-2147483648,\
        "maximum":2147483647,"description":"how many","default":3},"wait":{"type":"string",\
        "description":"a duration such as 30s, 1h30m or PT30S"},"note":{"anyOf":\
        [{"type":"string"},{"type":"null"}]}},"required":["wait"],"additionalProperties":false}\
        """,
        JsonSchema.text(JsonSchema.ofParameters(params)));
  }
}
