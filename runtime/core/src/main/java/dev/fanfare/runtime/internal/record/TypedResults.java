package dev.fanfare.runtime.internal.record;

import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what steps yielded, by type or name. */
final class TypedResults {

  private final Plan<?> plan;
  private final List<StepTable> tables;

  TypedResults(Plan<?> plan, List<StepTable> tables) {
    this.plan = plan;
    this.tables = tables;
  }

  <T> T one(Class<T> wanted) {
    Class<T> type = boxed(wanted);
    StepPlan<?> last = null;
    for (StepPlan<?> step : plan.steps()) {
      if (yields(step, type)) {
        last = step;
      }
    }
    if (last == null) {
      throw new FanfareException(
          "no step of '%s' yields %s; its steps yield %s"
              .formatted(plan, type.getSimpleName(), yields()));
    }
    List<Object> values = values(last);
    if (values.size() != 1) {
      throw new FanfareException(
          "step '%s', the last of '%s' to yield %s, has %s values, not one; results(\"%s\", %s.class) gives all"
              .formatted(
                  last, plan, type.getSimpleName(), values.size(), last, type.getSimpleName()));
    }
    return type.cast(values.get(0));
  }

  <T> List<T> all(String name, Class<T> wanted) {
    Class<T> type = boxed(wanted);
    StepPlan<?> step =
        plan.steps().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> noStep(name));
    if (!yields(step, type)) {
      throw new FanfareException(
          "step '%s' yields %s, not %s"
              .formatted(
                  name,
                  step.element().map(TypeRef::simpleName).orElse("nothing"),
                  type.getSimpleName()));
    }
    List<T> values = new ArrayList<>();
    values(step).forEach(value -> values.add(type.cast(value)));
    return Collections.unmodifiableList(values);
  }

  @SuppressWarnings("unchecked") // int.class is a Class<Integer>
  private static <T> Class<T> boxed(Class<T> type) {
    return (Class<T>) MethodType.methodType(type).wrap().returnType();
  }

  private List<Object> values(StepPlan<?> step) {
    List<Object> values = new ArrayList<>();
    for (StepTable table : tables) {
      if (table.plan() == step) {
        for (int task = 0; task < table.size(); task++) {
          if (table.hasSucceeded(task)) {
            values.addAll(YieldedValues.values(step.yields(), table.value(task)));
          }
        }
      }
    }
    return values;
  }

  private static boolean yields(StepPlan<?> step, Class<?> type) {
    return step.element().filter(element -> type.isAssignableFrom(element.raw())).isPresent();
  }

  private String yields() {
    return plan.steps().stream()
        .map(step -> step + ": " + step.element().map(TypeRef::simpleName).orElse("nothing"))
        .collect(Collectors.joining(", "));
  }

  private FanfareException noStep(String name) {
    List<String> names = plan.steps().stream().map(StepPlan::name).toList();
    return new FanfareException(
        "'%s' has no step '%s'; its steps are %s%s"
            .formatted(plan, name, names, RecordedReport.meant(name, names)));
  }
}
