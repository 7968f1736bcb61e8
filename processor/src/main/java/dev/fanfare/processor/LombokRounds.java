package dev.fanfare.processor;

import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Knows the rounds in which Lombok rewrites classes. It adds members to the classes of a round, not
 * new classes; whoever stands before it on the processor path sees the members in the round after.
 */
final class LombokRounds {

  private static final String PROCESSOR = "lombok/launch/AnnotationProcessorHider.class";
  private static final String PREFIX = "lombok.";

  private final boolean active;

  /** Looks for Lombok beside this processor. */
  LombokRounds() {
    ClassLoader loader = LombokRounds.class.getClassLoader();
    active = loader != null && loader.getResource(PROCESSOR) != null;
  }

  /** Returns whether Lombok rewrites a class of the round. */
  boolean rewrites(RoundEnvironment round) {
    return active && anyAnnotated(List.copyOf(round.getRootElements()));
  }

  private static boolean anyAnnotated(List<? extends Element> elements) {
    return elements.stream()
        .anyMatch(
            element ->
                isAnnotated(element)
                    || (element instanceof TypeElement
                        && anyAnnotated(element.getEnclosedElements())));
  }

  private static boolean isAnnotated(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }
}
