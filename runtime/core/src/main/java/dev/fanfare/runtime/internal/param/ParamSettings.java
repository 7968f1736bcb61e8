package dev.fanfare.runtime.internal.param;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The parameters of a run to be, as they are set one by one. */
public final class ParamSettings {

  private final String owner;
  private final List<ParamPlan> plans;
  private final Map<String, Object> set = new HashMap<>();

  /**
   * No parameter is set.
   *
   * @param owner whose they are, as in "bot 'x'"
   * @param plans the parameters that there are
   */
  public ParamSettings(String owner, List<ParamPlan> plans) {
    this.owner = owner;
    this.plans = List.copyOf(plans);
  }

  /**
   * Sets a parameter.
   *
   * @throws FanfareException if there is none of that name, or the value is not fit for it
   */
  public void set(String name, Object value) {
    ParamPlan plan =
        plans.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    set.put(name, converted(plan, value));
  }

  /** Sets a parameter that is not set; ignores one that does not exist. */
  public void setIfAbsent(String name, Object value) {
    if (plans.stream().anyMatch(plan -> plan.name().equals(name)) && !set.containsKey(name)) {
      set(name, value);
    }
  }

  /** Returns the names of the parameters that have been set. */
  public Set<String> names() {
    return Set.copyOf(set.keySet());
  }

  /**
   * The values of all parameters.
   *
   * @param needed which of them the run cannot do without
   * @throws FanfareException if one of those is not set and has no default
   */
  public BoundParams bind(Predicate<String> needed) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParamPlan plan : plans) {
      Object value = set.get(plan.name());
      if (value == null && plan.defaultText() != null) {
        value = converted(plan, plan.defaultText());
      }
      if (value == null && plan.type().raw() == Optional.class) {
        value = Optional.empty();
      }
      if (value != null) {
        values.put(plan.name(), value);
      } else if (needed.test(plan.name())) {
        throw new FanfareException(
            "%s cannot start: its parameter '%s' (%s) is not set"
                .formatted(owner, plan.name(), plan.type().simpleName()));
      }
    }
    return new BoundParams(values);
  }

  private Object converted(ParamPlan plan, Object value) {
    try {
      return ParamConversion.to(plan.type(), value);
    } catch (IllegalArgumentException e) {
      throw new FanfareException(
          "parameter '%s' of %s: %s".formatted(plan.name(), owner, e.getMessage()), e);
    }
  }

  private FanfareException unknown(String name) {
    List<String> names = plans.stream().map(ParamPlan::name).toList();
    String there = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
    String meant =
        NearMiss.of(name, names).map(near -> "; did you mean '" + near + "'?").orElse("");
    return new FanfareException(
        "%s has no parameter '%s'; %s%s".formatted(owner, name, there, meant));
  }
}
