package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Combines the elements of the fan-out inputs: nested loops, the earlier inputs outside. */
final class Join {

  private final Streams streams;

  Join(Streams streams) {
    this.streams = streams;
  }

  List<Tuple> of(List<Input> inputs) {
    List<Tuple> tuples = List.of(Tuple.EMPTY);
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      if (input instanceof Input.Each each) {
        tuples = combine(tuples, i, streams.elements(each.source()), List.of());
      } else if (input instanceof Input.Cross cross) {
        tuples = combine(tuples, i, streams.elements(cross.source()), List.of());
      } else if (input instanceof Input.Match match) {
        tuples = combine(tuples, i, streams.elements(match.source()), match.on());
      } else if (input instanceof Input.Given given) {
        tuples = combine(tuples, i, given(given), List.of());
      }
    }
    return tuples;
  }

  private static List<Tuple> combine(
      List<Tuple> tuples, int input, List<Element> elements, List<Source> on) {
    List<Tuple> combined = new ArrayList<>();
    for (Tuple tuple : tuples) {
      Predicate<Element> agrees = element -> tuple.agrees(element, on);
      elements.stream().filter(agrees).forEach(e -> combined.add(tuple.with(input, e)));
    }
    return combined;
  }

  /** Values that come from no task: as if a task without an id had yielded them. */
  private static List<Element> given(Input.Given input) {
    PlannedCall call = new PlannedCall("", List.of(), List.of(), Map.of(), null, Optional.empty());
    Fate fate =
        new Fate(
            TaskState.SUCCEEDED, 0, 0, List.of(), null, Duration.ZERO, Optional.empty(), false);
    EndedTask nobody = new EndedTask(call, fate);
    List<Element> elements = new ArrayList<>();
    input.values().forEach(value -> elements.add(new Element(nobody, value, Map.of())));
    return elements;
  }
}
