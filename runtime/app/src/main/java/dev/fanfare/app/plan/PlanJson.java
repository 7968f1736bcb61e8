package dev.fanfare.app.plan;

import dev.fanfare.config.ConfigJson;
import dev.fanfare.config.ConfiguredSetting;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ValueText;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a plan. */
public final class PlanJson {

  private PlanJson() {}

  /**
   * Returns the plan as a JSON object.
   *
   * @param plan the plan, configured
   * @param configuration what it was configured with
   * @param processors how many the machine has
   */
  public static String of(Plan<?> plan, ResolvedConfiguration configuration, int processors) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("schema", "fanfare-plan/1");
    json.put("bot", plan.name());
    json.put("class", plan.botClass().getName());
    json.put("tags", plan.tags());
    plan.schedule()
        .ifPresent(
            schedule ->
                json.put("schedule", fields("crons", schedule.crons(), "zone", schedule.zone())));
    json.put("phases", plan.phases().stream().map(PlanJson::phase).toList());
    json.put(
        "configuration",
        configuration.inForce(processors).stream().map(PlanJson::configured).toList());
    return ConfigJson.of(json);
  }

  private static Map<String, @Nullable Object> phase(PhasePlan<?> phase) {
    return fields(
        "order", phase.order(), "steps", phase.steps().stream().map(PlanJson::step).toList());
  }

  private static Map<String, @Nullable Object> step(StepPlan<?> step) {
    return fields(
        "name", step.name(),
        "phase", step.phase(),
        "called", StepTopology.called(step),
        "inputs", step.inputs().stream().map(PlanJson::input).toList(),
        "yields", name(step.yields()),
        "element", step.element().map(TypeRef::toString).orElse(null),
        "priority", step.priority().name(),
        "priorityBy", step.priorityBy().map(Accessor::name).orElse(null),
        "retries", step.retries().isPresent() ? step.retries().getAsInt() : null,
        "timeout", step.timeout().map(ValueText::of).orElse(null),
        "phaseTimeout", step.phaseTimeout().map(ValueText::of).orElse(null),
        "minSuccess", step.minSuccess(),
        "expect", step.expect().map(ExpectedCalls::toString).orElse(null),
        "limit", step.limit().orElse(null),
        "tags", step.tags());
  }

  private static Map<String, @Nullable Object> input(Input input) {
    Map<String, @Nullable Object> json =
        fields("kind", input.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    StepSelection.source(input).ifPresent(source -> json.put("from", source.steps()));
    if (input instanceof Input.Match match) {
      json.put("on", match.on().stream().flatMap(source -> source.steps().stream()).toList());
    } else if (input instanceof Input.Group group) {
      json.put("by", group.by().stream().map(Accessor::name).toList());
      json.put("minSuccess", group.minSuccess());
    } else if (input instanceof Input.KeyPart key) {
      json.put("index", key.index());
    } else if (input instanceof Input.Param param) {
      json.put("name", param.name());
    }
    return json;
  }

  private static Map<String, @Nullable Object> configured(ConfiguredSetting configured) {
    return fields(
        "path", configured.setting().path(),
        "type", configured.setting().type().simpleName(),
        "value", configured.text().orElse(null),
        "layer", name(configured.origin().layer()),
        "origin", configured.origin().where(),
        "help", configured.setting().help());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
