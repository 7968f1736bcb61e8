package dev.fanfare.cassette;

import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.spi.ReplayedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Inputs as JSON that a person can read: long lists are cut, secrets are masked. Nothing is matched
 * by it. Thread-safe.
 */
final class InputText {

  private static final int MOST_ELEMENTS = 50;

  private final Plan<?> plan;
  private final ValueCodec codec;
  private final TextMask mask;

  InputText(Plan<?> plan, ValueCodec codec, TextMask mask) {
    this.plan = plan;
    this.codec = codec;
    this.mask = mask;
  }

  /** Returns the names of a step's inputs, contexts left out; no two are the same. */
  static List<String> names(StepPlan<?> step) {
    List<String> names = new ArrayList<>();
    for (Input input : step.inputs()) {
      if (!(input instanceof Input.Context)) {
        String name = name(input);
        int same = 1;
        while (names.contains(same == 1 ? name : name + " " + same)) {
          same++;
        }
        names.add(same == 1 ? name : name + " " + same);
      }
    }
    return names;
  }

  private static String name(Input input) {
    if (input instanceof Input.Param param) {
      return param.name();
    }
    if (input instanceof Input.KeyPart part) {
      return "key " + part.index();
    }
    if (input instanceof Input.Single single) {
      return single.source().toString();
    }
    if (input instanceof Input.Each each) {
      return each.source().toString();
    }
    if (input instanceof Input.Match match) {
      return match.source().toString();
    }
    if (input instanceof Input.Cross cross) {
      return cross.source().toString();
    }
    if (input instanceof Input.Gather gather) {
      return "all " + gather.source();
    }
    return input instanceof Input.Group group ? "group of " + group.source() : "given";
  }

  /** Returns what a call was given, as one JSON object. */
  String of(StepPlan<?> step, ReplayedCall call) {
    Map<String, String> inputs = new LinkedHashMap<>();
    List<String> names = names(step);
    for (int index = 0; index < step.inputs().size(); index++) {
      Input input = step.inputs().get(index);
      if (!(input instanceof Input.Context)) {
        String name = names.get(inputs.size());
        Object value = call.arguments().get(index);
        inputs.put(name, isSecret(input) ? JsonText.quoted(SecretMask.MASK) : json(value));
      }
    }
    return object(inputs);
  }

  /** Returns the parameters of a run that are no secrets, as one JSON object. */
  String ofParams(Map<String, Object> params) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (ParamPlan param : plan.params()) {
      if (!param.secret()) {
        shown.put(param.name(), json(params.get(param.name())));
      }
    }
    return object(shown);
  }

  private boolean isSecret(Input input) {
    return input instanceof Input.Param param
        && plan.params().stream()
            .anyMatch(other -> other.secret() && other.name().equals(param.name()));
  }

  private String object(Map<String, String> values) {
    return mask.hide(
        JsonText.written(
            json -> {
              json.writeStartObject();
              values.forEach(
                  (name, value) -> {
                    json.writeName(name);
                    json.writeRawValue(value);
                  });
              json.writeEndObject();
            }));
  }

  private String json(@Nullable Object value) {
    return JsonText.written(json -> write(json, value));
  }

  private void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof Collection<?> elements) {
      writeElements(json, elements);
    } else {
      json.writeRawValue(single(value));
    }
  }

  private void writeElements(JsonGenerator json, Collection<?> elements) {
    json.writeStartArray();
    elements.stream().limit(MOST_ELEMENTS).forEach(element -> write(json, element));
    if (elements.size() > MOST_ELEMENTS) {
      json.writeString("… %s more".formatted(elements.size() - MOST_ELEMENTS));
    }
    json.writeEndArray();
  }

  private String single(Object value) {
    if (value.getClass().getTypeParameters().length == 0) {
      try {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : null;
        return codec.toJson(TypeRef.of(type == null ? value.getClass() : type), value);
      } catch (UnstorableValueException e) {
        return JsonText.quoted(text(value));
      }
    }
    return JsonText.quoted(text(value));
  }

  /** The user's code, whatever it does. */
  private static String text(Object value) {
    try {
      return String.valueOf((Object) value.toString());
    } catch (RuntimeException e) {
      return "(its toString threw " + e.getClass().getName() + ")";
    }
  }
}
