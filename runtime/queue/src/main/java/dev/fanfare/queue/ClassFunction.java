package dev.fanfare.queue;

import dev.fanfare.codec.JsonParameters;
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

/**
 * A {@code @Task} function of a class, called with JSON.
 *
 * @param <B> the class
 */
final class ClassFunction<B> implements QueueFunction {

  private static final ValueCodec CODEC = ValueCodec.create();

  private final FunctionPlan<B> plan;
  private final JsonParameters reader;
  private final String className;
  private final Supplier<B> instance;

  ClassFunction(FunctionPlan<B> plan, String className, Supplier<B> instance) {
    this.plan = plan;
    reader = CODEC.parameters("'" + plan.name() + "'", plan.params());
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
    return QueueJson.MAPPER.valueToTree(reader.schema());
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
      return reader.read(arguments.toString());
    }
    Map<String, JsonNode> given = new LinkedHashMap<>();
    for (ParamPlan param : plan.params()) {
      if (param.defaultText() != null) {
        given.put(param.name(), defaultValue(param));
      }
    }
    arguments
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isNull() || !given.containsKey(entry.getKey())) {
                given.put(entry.getKey(), entry.getValue());
              }
            });
    Map<String, Object> values = new LinkedHashMap<>(reader.read(given));
    for (ParamPlan param : plan.params()) {
      if (param.type().raw() == Optional.class) {
        values.putIfAbsent(param.name(), Optional.empty());
      }
    }
    return values;
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
