package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.internal.table.StepElements;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.UnionElements;
import dev.fanfare.runtime.plan.Source;
import java.util.HashMap;
import java.util.Map;

/** The elements that the ended phases have yielded. Used by one thread at a time. */
public final class YieldedElements {

  private final Map<String, StepExpansion> steps = new HashMap<>();
  private final Map<String, StepElements> byStep = new HashMap<>();
  private final Map<Source, ElementList> bySource = new HashMap<>();

  /** Adds a step whose phase has ended. */
  public void add(StepExpansion step) {
    steps.put(step.table().plan().name(), step);
  }

  /** Returns the elements of a source. */
  ElementList elements(Source source) {
    ElementList known = bySource.get(source);
    if (known != null) {
      return known;
    }
    ElementList elements =
        source.steps().size() == 1
            ? elements(source.steps().get(0))
            : new UnionElements(source.steps().stream().map(this::elements).toList());
    bySource.put(source, elements);
    return elements;
  }

  /** Returns the elements of a step. */
  StepElements elements(String step) {
    return byStep.computeIfAbsent(step, name -> StepElements.of(table(name)));
  }

  /** Which elements a step's tasks took. */
  FanOut fanOut(String step) {
    return step(step).fanOut();
  }

  private StepTable table(String step) {
    return step(step).table();
  }

  private StepExpansion step(String step) {
    StepExpansion found = steps.get(step);
    if (found == null) {
      throw new IllegalStateException(
          "the plan takes from step '" + step + "' before its phase has ended");
    }
    return found;
  }
}
