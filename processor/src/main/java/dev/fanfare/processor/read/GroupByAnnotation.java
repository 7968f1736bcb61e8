package dev.fanfare.processor.read;

import dev.fanfare.api.GroupBy;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A {@code @GroupBy}, as written. */
public record GroupByAnnotation(
    SourceAnchor anchor, List<Located<String>> names, Located<Double> minSuccess) {

  static Optional<GroupByAnnotation> find(Element element) {
    return AnnotationReader.find(element, GroupBy.class)
        .map(
            annotation ->
                new GroupByAnnotation(
                    annotation.anchor(), annotation.texts("value"), annotation.real("minSuccess")));
  }

  /** Returns the accessors' names alone. */
  public List<String> values() {
    return names.stream().map(Located::value).toList();
  }

  /** Returns whether a share of each group's members must have succeeded. */
  public boolean hasQuorum() {
    return minSuccess.value() > 0.0;
  }
}
