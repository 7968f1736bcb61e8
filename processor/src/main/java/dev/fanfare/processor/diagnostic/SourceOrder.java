package dev.fanfare.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Orders what was found in a class as the class is read from top to bottom: of each element its
 * annotations, value by value, then itself, then what it encloses. What stands in superclasses
 * comes after.
 */
final class SourceOrder implements Comparator<DiagnosticMessage> {

  /**
   * An element comes after its annotations, which have negative numbers too, and before its parts.
   */
  private static final int ITSELF = -1;

  private static final int FIRST_ANNOTATION = -1000;

  private final TypeElement owner;
  private final IdentityHashMap<DiagnosticMessage, List<Integer>> paths = new IdentityHashMap<>();

  SourceOrder(TypeElement owner) {
    this.owner = owner;
  }

  @Override
  public int compare(DiagnosticMessage a, DiagnosticMessage b) {
    List<Integer> left = paths.computeIfAbsent(a, message -> path(message.anchor()));
    List<Integer> right = paths.computeIfAbsent(b, message -> path(message.anchor()));
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = Integer.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private List<Integer> path(SourceAnchor anchor) {
    List<Integer> path = path(anchor.element());
    AnnotationMirror annotation = anchor.annotation();
    if (annotation == null) {
      path.add(ITSELF);
      return path;
    }
    path.add(FIRST_ANNOTATION + anchor.element().getAnnotationMirrors().indexOf(annotation));
    List<AnnotationValue> values = new ArrayList<>();
    annotation.getElementValues().values().forEach(value -> flatten(value, values));
    path.add(values.indexOf(anchor.value()));
    return path;
  }

  /** Adds a value and all that it holds, in their order. */
  private static void flatten(AnnotationValue value, List<AnnotationValue> into) {
    into.add(value);
    if (value.getValue() instanceof List<?> items) {
      items.forEach(item -> flatten((AnnotationValue) item, into));
    } else if (value.getValue() instanceof AnnotationMirror nested) {
      nested.getElementValues().values().forEach(inner -> flatten(inner, into));
    }
  }

  /** Returns where an element stands in what encloses it, from the class inwards. */
  private List<Integer> path(Element element) {
    if (element.equals(owner)) {
      return new ArrayList<>(List.of(0));
    }
    Element outer = element.getEnclosingElement();
    if (outer == null || outer instanceof PackageElement) {
      return new ArrayList<>(List.of(1));
    }
    List<Integer> path = path(outer);
    List<? extends Element> siblings =
        outer instanceof ExecutableElement method
            ? method.getParameters()
            : outer.getEnclosedElements();
    path.add(siblings.indexOf(element));
    return path;
  }
}
