package dev.fanfare.processor.read;

import dev.fanfare.api.Budget;
import dev.fanfare.api.Budgets;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A {@code @Budget}, as written. */
public record BudgetAnnotation(SourceAnchor anchor, Located<String> name, Located<String> max) {

  /** Returns those of a class itself, in their order. */
  static List<BudgetAnnotation> findAll(Element element) {
    Stream<AnnotationReader> one = AnnotationReader.find(element, Budget.class).stream();
    Stream<AnnotationReader> several =
        AnnotationReader.find(element, Budgets.class).stream()
            .flatMap(container -> container.nestedList("value").stream());
    return Stream.concat(one, several).map(BudgetAnnotation::of).toList();
  }

  private static BudgetAnnotation of(AnnotationReader annotation) {
    return new BudgetAnnotation(
        annotation.anchor(), annotation.text("name"), annotation.text("max"));
  }
}
