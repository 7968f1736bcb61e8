package dev.fanfare.store.journal;

import dev.fanfare.codec.UnreadableValueException;
import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a run as text: a JSON object of JSON texts. Secrets, and values that cannot be
 * kept, are not in it; resume asks for them again.
 */
final class ParamTexts {

  private static final TypeRef TEXTS =
      TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(String.class));

  private ParamTexts() {}

  static String write(Plan<?> plan, Map<String, Object> values, ValueCodec codec) {
    Map<String, String> texts = new TreeMap<>();
    for (ParamPlan param : plan.params()) {
      if (!param.secret() && values.containsKey(param.name())) {
        try {
          texts.put(param.name(), codec.toJson(param.type(), values.get(param.name())));
        } catch (UnstorableValueException e) {
          // Resume says that it is missing, if it is required.
        }
      }
    }
    return codec.toJson(TEXTS, texts);
  }

  /** Returns the values of the parameters that the plan still has, by name. */
  static Map<String, Object> read(Plan<?> plan, String text, ValueCodec codec) {
    Map<String, Object> values = new TreeMap<>();
    if (text.isEmpty() || !(codec.fromJson(TEXTS, text) instanceof Map<?, ?> texts)) {
      return values;
    }
    for (ParamPlan param : plan.params()) {
      if (texts.get(param.name()) instanceof String json) {
        try {
          Object value = codec.fromJson(param.type(), json);
          if (value != null) {
            values.put(param.name(), value);
          }
        } catch (UnreadableValueException e) {
          // Its type has changed: as if it had not been kept.
        }
      }
    }
    return values;
  }
}
