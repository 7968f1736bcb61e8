package dev.fanfare.queue;

import dev.fanfare.codec.UnreadableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.queue.function.FunctionContext;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.result.FanfareException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code @Task} function of a class, called with JSON.
 *
 * @param <B> the class
 */
final class ClassFunction<B> implements QueueFunction {

  private static final ValueCodec CODEC = ValueCodec.create();

  private final FunctionPlan<B> plan;
  private final String className;
  private final Supplier<B> instance;

  ClassFunction(FunctionPlan<B> plan, String className, Supplier<B> instance) {
    this.plan = plan;
    this.className = className;
    this.instance = instance;
  }

  @Override
  public String name() {
    return plan.name();
  }

  @Override
  public String description() {
    return "Calls %s of %s.".formatted(plan.name(), className);
  }

  @Override
  public JsonNode parameters() {
    ObjectNode schema = QueueJson.MAPPER.createObjectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = QueueJson.MAPPER.createArrayNode();
    for (ParamPlan param : plan.params()) {
      properties.set(param.name(), property(param));
      if (param.required()) {
        required.add(param.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static JsonNode property(ParamPlan param) {
    JsonNode schema = TypeSchema.of(param.type());
    if (schema instanceof ObjectNode object && !param.help().isEmpty()) {
      object.put("description", param.help());
    }
    return schema;
  }

  @Override
  public String signature() {
    return plan.params().stream()
        .map(param -> param.name() + ' ' + param.type())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public void check(JsonNode arguments) {
    var unused = values(arguments);
  }

  @Override
  public @Nullable Object call(JsonNode arguments, FunctionContext context) throws Exception {
    Map<String, Object> values = values(arguments);
    try {
      return plan.step().invoker().invoke(instance.get(), new Arguments(values, context));
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new FanfareException("'%s' threw a %s".formatted(name(), e.getClass().getName()), e);
    }
  }

  private Map<String, Object> values(JsonNode arguments) {
    if (!arguments.isObject()) {
      throw new FanfareException(
          "the arguments of '%s' must be a JSON object of its parameters".formatted(name()));
    }
    for (String name : arguments.propertyNames()) {
      if (plan.params().stream().noneMatch(param -> param.name().equals(name))) {
        throw new FanfareException(
            "'%s' has no parameter '%s'; it takes %s".formatted(name(), name, parameterNames()));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParamPlan param : plan.params()) {
      values.put(param.name(), value(param, arguments.get(param.name())));
    }
    return values;
  }

  private String parameterNames() {
    return plan.params().isEmpty()
        ? "none"
        : plan.params().stream().map(ParamPlan::name).collect(Collectors.joining(", "));
  }

  private Object value(ParamPlan param, @Nullable JsonNode given) {
    JsonNode node = given;
    if (node == null && param.defaultText() != null) {
      node = defaultValue(param);
    }
    if (node == null || node.isNull()) {
      if (param.type().raw() == Optional.class) {
        return Optional.empty();
      }
      throw new FanfareException(
          "'%s' needs its parameter '%s', of type %s"
              .formatted(name(), param.name(), param.type().simpleName()));
    }
    try {
      Object value = CODEC.fromJson(param.type(), node.toString());
      if (value != null) {
        return value;
      }
    } catch (UnreadableValueException e) {
      throw new FanfareException(
          "parameter '%s' of '%s' is no %s: %s"
              .formatted(param.name(), name(), param.type().simpleName(), e.getMessage()),
          e);
    }
    throw new FanfareException("parameter '%s' of '%s' is null".formatted(param.name(), name()));
  }

  /** Returns a default as JSON: as it stands where that reads as the type, else as a text. */
  private JsonNode defaultValue(ParamPlan param) {
    String text = param.defaultText();
    if (param.type().raw() != String.class) {
      try {
        JsonNode node = QueueJson.MAPPER.readTree(text);
        var unused = CODEC.fromJson(param.type(), node.toString());
        return node;
      } catch (RuntimeException e) {
        // Not JSON of the type: a text, then.
      }
    }
    return QueueJson.MAPPER.getNodeFactory().stringNode(text);
  }

  private final class Arguments implements Call {

    private final Map<String, Object> values;
    private final FunctionContext context;

    Arguments(Map<String, Object> values, FunctionContext context) {
      this.values = values;
      this.context = context;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T get(int index) {
      List<Input> inputs = plan.step().inputs();
      return inputs.get(index) instanceof Input.Param param
          ? (T) values.get(param.name())
          : (T) new QueueTaskContext(context, name());
    }
  }
}
