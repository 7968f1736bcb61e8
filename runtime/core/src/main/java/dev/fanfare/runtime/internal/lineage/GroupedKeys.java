package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.result.FanfareException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a step that groups: one for each key, in the order in which the keys first appear in
 * the first grouped input, then in the next.
 */
final class GroupedKeys {

  private static final int IN_NO_GROUP = -1;

  private final YieldedElements yielded;
  private final ElementAncestry ancestry;
  private final String step;
  private final Map<List<@Nullable Object>, Integer> numbers = new LinkedHashMap<>();

  GroupedKeys(YieldedElements yielded, ElementAncestry ancestry, String step) {
    this.yielded = yielded;
    this.ancestry = ancestry;
    this.step = step;
  }

  /** By element, the number of its group; negative for an element that is in none. */
  int[] of(Input.Group input) {
    ElementList elements = yielded.elements(input.source());
    int[] groups = new int[elements.size()];
    for (int element = 0; element < groups.length; element++) {
      List<@Nullable Object> key = key(input, elements, element);
      groups[element] = key == null ? IN_NO_GROUP : number(key);
    }
    return groups;
  }

  /** The keys, by group. */
  List<List<@Nullable Object>> keys() {
    return new ArrayList<>(numbers.keySet());
  }

  private int number(List<@Nullable Object> key) {
    Integer number = numbers.get(key);
    if (number == null) {
      number = numbers.size();
      numbers.put(key, number);
    }
    return number;
  }

  private @Nullable List<@Nullable Object> key(
      Input.Group input, ElementList elements, int element) {
    if (!elements.hole(element)) {
      return read(input.by(), elements, element);
    }
    boolean counts = input.as() == Shape.OUTCOMES || input.minSuccess() > 0;
    return counts ? keyOfFailure(input, element) : null;
  }

  private @Nullable List<@Nullable Object> keyOfFailure(Input.Group input, int element) {
    for (Input.Ancestor ancestor : input.failuresBy()) {
      int[] ancestors = ancestry.ancestors(input.source(), ancestor.source());
      ElementList elements = yielded.elements(ancestor.source());
      if (ancestors != null && !elements.hole(ancestors[element])) {
        return read(ancestor.by(), elements, ancestors[element]);
      }
    }
    return null;
  }

  private List<@Nullable Object> read(List<Accessor<?>> by, ElementList elements, int element) {
    @Nullable Object[] key = new Object[by.size()];
    for (int part = 0; part < key.length; part++) {
      key[part] = read(by.get(part), elements, element);
    }
    return Arrays.asList(key);
  }

  @SuppressWarnings("NullAway") // a hole has been ruled out
  private @Nullable Object read(Accessor<?> accessor, ElementList elements, int element) {
    try {
      return accessor.read(elements.value(element));
    } catch (RuntimeException e) {
      throw new FanfareException(
          "the groups of step '%s' need '%s' of what %s yielded, which threw %s"
              .formatted(step, accessor.name(), elements.ref(element).id(), e.getClass().getName()),
          e);
    }
  }
}
