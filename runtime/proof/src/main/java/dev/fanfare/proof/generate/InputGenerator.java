package dev.fanfare.proof.generate;

import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.plan.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws the inputs of one step from the steps before it, as the processor could have wired them.
 */
final class InputGenerator {

  private static final int MOST_TASKS = 48;

  private static final Accessor<Item> COLOUR = Accessor.of("colour", Item::colour);
  private static final Accessor<Item> SIDE = Accessor.of("side", Item::side);
  private static final Accessor<Item> LABEL = Accessor.of("label", Item::label);
  private static final Accessor<Item> ALIKE = Accessor.of("alike", Item::alike);

  private static final List<List<Accessor<?>>> KEYS =
      List.of(List.of(COLOUR), List.of(SIDE, COLOUR), List.of(LABEL), List.of(ALIKE, SIDE));

  private final Choices choices;
  private final Family family;
  private final List<Input> inputs = new ArrayList<>();
  private final Set<Source> tuple = new LinkedHashSet<>();
  private final Set<Source> ambiguous = new LinkedHashSet<>();
  private int tasks = 1;

  InputGenerator(Choices choices, Family family) {
    this.choices = choices;
    this.family = family;
  }

  void generate() {
    inputs.add(new Input.Context());
    int shape = choices.below(10);
    if (family.streams().isEmpty()) {
      shape = shape < 5 ? 0 : 9;
    }
    switch (shape) {
      case 1, 2, 3, 4, 5 -> fanOut();
      case 6, 7 -> groups();
      case 8 -> gather();
      case 9 -> given();
      default -> {}
    }
    if (choices.oneIn(4)) {
      single();
    }
    if (choices.oneIn(6)) {
      gather();
    }
  }

  List<Input> inputs() {
    return inputs;
  }

  /** Whether there is an element to read a priority from. */
  boolean fansOut() {
    return inputs.stream().anyMatch(i -> i instanceof Input.Each || i instanceof Input.Given);
  }

  /** Roughly how often the step is called. */
  int tasks() {
    return tasks;
  }

  Set<Source> ancestors() {
    return tuple;
  }

  Set<Source> ambiguous() {
    return ambiguous;
  }

  private void fanOut() {
    Source first = stream();
    tasks = family.elements(first);
    inputs.add(new Input.Each(first));
    descendFrom(first);
    for (int more = choices.below(3); more > 0; more--) {
      Source next = choices.oneIn(4) ? stream() : relative();
      if (tasks * family.elements(next) <= MOST_TASKS) {
        inputs.add(joined(next));
        tasks *= family.elements(next);
        descendFrom(next);
      }
    }
  }

  /** A stream that has an ancestor in common with the inputs before. */
  private Source relative() {
    List<MadeStep> relatives =
        family.streams().stream()
            .filter(step -> step.ancestors().stream().anyMatch(tuple::contains))
            .toList();
    return relatives.isEmpty() ? stream() : Source.of(choices.of(relatives).name());
  }

  private Input joined(Source next) {
    List<Source> on = family.closestCommon(tuple, next);
    boolean clear =
        on.stream().noneMatch(s -> ambiguous.contains(s) || family.ambiguous(next).contains(s));
    if (!on.isEmpty() && clear && !choices.oneIn(5)) {
      return new Input.Match(next, on);
    }
    family.ancestors(next).stream().filter(tuple::contains).forEach(ambiguous::add);
    return new Input.Cross(next);
  }

  private void descendFrom(Source source) {
    tuple.addAll(family.ancestors(source));
    ambiguous.addAll(family.ambiguous(source));
  }

  private void groups() {
    List<Accessor<?>> keys = choices.of(KEYS);
    IntStream.range(0, choices.below(keys.size() + 1))
        .forEach(part -> inputs.add(new Input.KeyPart(part)));
    for (int groups = 1 + choices.below(2); groups > 0; groups--) {
      Source source = stream();
      tasks = Math.max(tasks, Math.min(6, family.elements(source)));
      Shape shape = choices.of(Shape.LIST, Shape.LIST, Shape.OUTCOMES);
      double share = choices.oneIn(3) ? choices.of(0.5, 0.8, 1.0) : 0.0;
      boolean failures = shape == Shape.OUTCOMES || share > 0;
      List<Input.Ancestor> by = failures ? failuresBy(source, keys) : List.of();
      inputs.add(new Input.Group(source, keys, shape, by, share));
    }
  }

  private List<Input.Ancestor> failuresBy(Source source, List<Accessor<?>> keys) {
    return family.ancestors(source).stream()
        .filter(ancestor -> !ancestor.equals(source))
        .filter(ancestor -> !family.ambiguous(source).contains(ancestor))
        .sorted((a, b) -> b.toString().compareTo(a.toString()))
        .map(ancestor -> new Input.Ancestor(ancestor, keys))
        .toList();
  }

  private void gather() {
    if (!family.streams().isEmpty()) {
      inputs.add(new Input.Gather(stream(), choices.of(Shape.LIST, Shape.OUTCOMES)));
    }
  }

  private void single() {
    List<MadeStep> singles = family.singles();
    if (!singles.isEmpty()) {
      Source source = Source.of(choices.of(singles).name());
      inputs.add(new Input.Single(choices.oneIn(4) ? with(source, choices.of(singles)) : source));
    }
  }

  private void given() {
    List<Item> values =
        IntStream.range(0, choices.of(1, 2, 3, 5, 30)).mapToObj(i -> new Item(i + 100)).toList();
    tasks = values.size();
    inputs.add(new Input.Given(values));
  }

  private Source stream() {
    Source source = Source.of(choices.of(family.streams()).name());
    return choices.oneIn(6) ? with(source, choices.of(family.yielding())) : source;
  }

  private static Source with(Source source, MadeStep other) {
    String first = source.steps().get(0);
    return first.equals(other.name()) ? source : Source.of(first, other.name());
  }
}
