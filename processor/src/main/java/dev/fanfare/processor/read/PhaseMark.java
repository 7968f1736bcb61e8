package dev.fanfare.processor.read;

import dev.fanfare.api.Phase;
import dev.fanfare.processor.diagnostic.Anchor;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A {@code @Phase}, as written. */
public record PhaseMark(
    Anchor anchor,
    Written<Integer> order,
    Written<String> name,
    Written<Double> minSuccess,
    Written<String> timeout) {

  static Optional<PhaseMark> find(Element element) {
    return Mark.find(element, Phase.class).map(PhaseMark::of);
  }

  private static PhaseMark of(Mark mark) {
    return new PhaseMark(
        mark.anchor(),
        mark.integer("order"),
        mark.text("name"),
        mark.real("minSuccess"),
        mark.text("timeout"));
  }
}
