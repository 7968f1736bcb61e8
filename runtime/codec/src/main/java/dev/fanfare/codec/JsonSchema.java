package dev.fanfare.codec;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schema (draft 2020-12) of the values that {@link ValueCodec} writes and reads. Schemas are
 * maps, lists, texts, numbers and booleans, in a fixed order, so that any JSON library can write
 * them.
 */
public final class JsonSchema {

  private JsonSchema() {}

  /**
   * Returns the schema of a type. Classes that are used more than once stand in {@code $defs}.
   *
   * @param type the declared type
   */
  public static Map<String, Object> of(TypeRef type) {
    return new SchemaBuilder(mapper()).root(type);
  }

  /**
   * Returns the schema of an object with one property for each parameter. Parameters without a
   * default that are not {@code Optional} are required, and no others are allowed.
   *
   * @param params what a function or a bot takes
   */
  public static Map<String, Object> ofParameters(List<ParamPlan> params) {
    return new SchemaBuilder(mapper()).parameters(params);
  }

  /**
   * Writes a schema as JSON text.
   *
   * @param schema what {@link #of} or {@link #ofParameters} returned
   */
  public static String text(Map<String, Object> schema) {
    return mapper().writeValueAsString(schema);
  }

  private static JsonMapper mapper() {
    return Holder.MAPPER;
  }

  private static final class Holder {
    static final JsonMapper MAPPER = StorageMapper.create(List.of());
  }
}
