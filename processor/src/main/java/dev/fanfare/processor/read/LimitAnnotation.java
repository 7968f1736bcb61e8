package dev.fanfare.processor.read;

import dev.fanfare.api.Limit;
import dev.fanfare.api.Limits;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A {@code @Limit}, as written. */
public record LimitAnnotation(
    SourceAnchor anchor,
    Located<String> name,
    Located<Integer> concurrency,
    Located<String> rate,
    Located<String> scope,
    Located<String> maxPause,
    Located<Integer> maxRefusals) {

  /** Returns those of a class itself, in their order. */
  static List<LimitAnnotation> findAll(Element element) {
    Stream<AnnotationReader> one = AnnotationReader.find(element, Limit.class).stream();
    Stream<AnnotationReader> several =
        AnnotationReader.find(element, Limits.class).stream()
            .flatMap(container -> container.nestedList("value").stream());
    return Stream.concat(one, several).map(LimitAnnotation::of).toList();
  }

  private static LimitAnnotation of(AnnotationReader annotation) {
    return new LimitAnnotation(
        annotation.anchor(),
        annotation.text("name"),
        annotation.integer("concurrency"),
        annotation.text("rate"),
        annotation.constant("scope"),
        annotation.text("maxPause"),
        annotation.integer("maxRefusals"));
  }
}
