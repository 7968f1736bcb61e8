package dev.fanfare.proof.model;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.Comparator;

/** A task's place among those that are offered: by priority, step, number, then element. */
record Offer(String id, Priority priority, int step, long number, int element)
    implements Comparable<Offer> {

  private static final Comparator<Offer> ORDER =
      Comparator.comparing(Offer::priority)
          .thenComparingInt(Offer::step)
          .thenComparingLong(Offer::number)
          .thenComparingInt(Offer::element);

  static Offer of(StepPlan<?> step, PlannedCall call, int stepIndex, int element) {
    Object first = call.first();
    Object read =
        first == null || step.priorityBy().isEmpty() ? null : step.priorityBy().get().read(first);
    return new Offer(
        call.id(),
        read instanceof Priority own ? own : step.priority(),
        stepIndex,
        read instanceof Number number ? number.longValue() : 0,
        element);
  }

  @Override
  public int compareTo(Offer other) {
    return ORDER.compare(this, other);
  }
}
