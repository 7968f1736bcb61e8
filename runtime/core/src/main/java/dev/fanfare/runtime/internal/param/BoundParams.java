package dev.fanfare.runtime.internal.param;

import dev.fanfare.runtime.plan.Params;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a bot's parameters, each of its type. Immutable. */
public final class BoundParams implements Params {

  private final Map<String, Object> values;

  /**
   * Values that have been checked.
   *
   * @param values by name
   */
  public BoundParams(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** All of them, in the order of the plan. */
  public Map<String, Object> values() {
    return values;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no parameter '" + name + "'");
    }
    return (T) value;
  }
}
