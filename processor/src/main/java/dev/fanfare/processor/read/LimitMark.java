package dev.fanfare.processor.read;

import dev.fanfare.api.Limit;
import dev.fanfare.api.Limits;
import dev.fanfare.processor.diagnostic.Anchor;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A {@code @Limit}, as written. */
public record LimitMark(
    Anchor anchor, Written<String> name, Written<Integer> concurrency, Written<String> rate) {

  /** Those of a class itself, in their order. */
  static List<LimitMark> findAll(Element element) {
    Stream<Mark> one = Mark.find(element, Limit.class).stream();
    Stream<Mark> several =
        Mark.find(element, Limits.class).stream()
            .flatMap(container -> container.nestedList("value").stream());
    return Stream.concat(one, several).map(LimitMark::of).toList();
  }

  private static LimitMark of(Mark mark) {
    return new LimitMark(
        mark.anchor(), mark.text("name"), mark.integer("concurrency"), mark.text("rate"));
  }
}
