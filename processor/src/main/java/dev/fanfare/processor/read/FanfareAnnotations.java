package dev.fanfare.processor.read;

import dev.fanfare.api.Bot;
import java.lang.annotation.Annotation;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells elements with an annotation of ours from those without. */
final class FanfareAnnotations {

  private static final String PREFIX = Bot.class.getPackageName() + ".";

  private FanfareAnnotations() {}

  /** Returns whether one stands on the method, or on one of its parameters. */
  static boolean areOn(ExecutableElement method) {
    return isAnnotated(method)
        || method.getParameters().stream().anyMatch(FanfareAnnotations::isAnnotated);
  }

  /** Returns whether an element has the annotation. */
  static boolean has(Element element, Class<? extends Annotation> type) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(annotation -> annotation.getQualifiedName().contentEquals(type.getName()));
  }

  private static boolean isAnnotated(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().toString().startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }
}
