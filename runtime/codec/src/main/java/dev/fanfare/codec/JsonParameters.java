package dev.fanfare.codec;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a function or bot as JSON. Reads what people and agents write: enum constants
 * in any case, durations such as {@code "30s"}, components that may be null left out. All that is
 * wrong is reported at once. Thread-safe.
 *
 * @see ValueCodec#parameters
 */
public final class JsonParameters {

  private final JsonMapper storage;
  private final JsonMapper input;
  private final String owner;
  private final List<ParamPlan> params;

  JsonParameters(JsonMapper storage, JsonMapper input, String owner, List<ParamPlan> params) {
    this.storage = storage;
    this.input = input;
    this.owner = owner;
    this.params = List.copyOf(params);
  }

  /** Returns the schema of the object that {@link #read(String)} takes. */
  public Map<String, Object> schema() {
    return JsonSchema.ofParameters(params);
  }

  /**
   * Reads an object with one property for each parameter.
   *
   * @param json the text; empty for no parameters
   * @return the values by name, without those that are not given
   * @throws InvalidParametersException if it does not fit
   */
  public Map<String, Object> read(String json) {
    if (json.isBlank()) {
      return read(Map.of());
    }
    JsonNode tree;
    try {
      tree = input.readTree(json);
    } catch (JacksonException e) {
      throw invalid("(all)", "no JSON", JacksonFailures.firstLine(e.getOriginalMessage()));
    }
    if (!tree.isObject()) {
      throw invalid("(all)", ExpectedShape.shown(tree), "expected an object");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    tree.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return read(values);
  }

  /**
   * Reads values that are JSON-like (maps, lists, texts, numbers, booleans, null) or of a
   * parameter's own type.
   *
   * @param given by name
   * @return the values by name, without those that are not given
   * @throws InvalidParametersException if they do not fit
   */
  public Map<String, Object> read(Map<String, ?> given) {
    List<InvalidParametersException.Problem> problems = new ArrayList<>();
    List<String> names = params.stream().map(ParamPlan::name).toList();
    for (Map.Entry<String, ?> entry : given.entrySet()) {
      if (!names.contains(entry.getKey())) {
        problems.add(
            new InvalidParametersException.Problem(
                entry.getKey(), "given", ExpectedShape.unknown(entry.getKey(), names)));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParamPlan param : params) {
      Object value = given.get(param.name());
      if (value != null && !(value instanceof JsonNode node && node.isNull())) {
        read(param, value, values, problems);
      } else if (param.required()) {
        problems.add(
            new InvalidParametersException.Problem(
                param.name(), "", ExpectedShape.of(type(param.type()))));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidParametersException(owner, problems);
    }
    return values;
  }

  /**
   * Writes values as an object that {@link #read(String)} reads.
   *
   * @param values by name, of the parameters' types
   * @throws UnstorableValueException if one cannot be written
   */
  public String write(Map<String, ?> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (ParamPlan param : params) {
      Object value = values.get(param.name());
      if (value != null) {
        try {
          object.put(
              param.name(),
              storage.readTree(storage.writerFor(type(param.type())).writeValueAsString(value)));
        } catch (JacksonException e) {
          throw new UnstorableValueException(
              "parameter '%s' of %s: %s"
                  .formatted(param.name(), owner, JacksonFailures.text(param.name(), e)),
              e);
        }
      }
    }
    return LoneSurrogates.escaped(storage.writeValueAsString(object));
  }

  private void read(
      ParamPlan param,
      Object value,
      Map<String, Object> values,
      List<InvalidParametersException.Problem> problems) {
    boolean optional = param.type().raw() == Optional.class;
    if (optional && value instanceof Optional<?> own) {
      values.put(param.name(), own);
      return;
    }
    TypeRef type = optional ? param.type().arguments().get(0) : param.type();
    if (!(value instanceof JsonNode) && isOwn(type, value)) {
      values.put(param.name(), optional ? Optional.of(value) : value);
      return;
    }
    JavaType java = type(type);
    JsonNode tree = null;
    try {
      tree = value instanceof JsonNode node ? node : input.valueToTree(value);
      Object read = input.treeToValue(tree, java);
      values.put(param.name(), optional ? Optional.of(read) : read);
    } catch (JacksonException e) {
      problems.add(ExpectedShape.problem(param, java, tree, e));
    }
  }

  /** Returns whether a value already has the type, so that no JSON has to be read. */
  private static boolean isOwn(TypeRef type, Object value) {
    return type.arguments().isEmpty()
        && type.raw().isInstance(value)
        && !(value instanceof Map<?, ?>)
        && !(value instanceof Iterable<?> && !(value instanceof java.nio.file.Path));
  }

  private JavaType type(TypeRef type) {
    return JavaTypeReader.of(input.getTypeFactory(), type);
  }

  private InvalidParametersException invalid(String field, String value, String expected) {
    return new InvalidParametersException(
        owner, List.of(new InvalidParametersException.Problem(field, value, expected)));
  }
}
