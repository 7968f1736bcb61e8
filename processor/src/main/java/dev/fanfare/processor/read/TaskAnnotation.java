package dev.fanfare.processor.read;

import dev.fanfare.api.Task;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A {@code @Task}, as written. */
public record TaskAnnotation(
    SourceAnchor anchor,
    Located<String> name,
    Located<String> priority,
    Located<String> priorityBy,
    Located<Integer> retries,
    BackoffAnnotation backoff,
    Located<String> timeout,
    Located<String> limit,
    List<Located<TypeMirror>> retryOn,
    List<Located<TypeMirror>> abortOn,
    Located<String> version,
    Located<String> cache,
    Located<String> reuse,
    Located<Boolean> cassette,
    Located<String> budget,
    Located<String> estimate,
    List<Located<String>> tags) {

  static Optional<TaskAnnotation> find(Element element) {
    return AnnotationReader.find(element, Task.class).map(TaskAnnotation::of);
  }

  private static TaskAnnotation of(AnnotationReader annotation) {
    return new TaskAnnotation(
        annotation.anchor(),
        annotation.text("name"),
        annotation.constant("priority"),
        annotation.text("priorityBy"),
        annotation.integer("retries"),
        BackoffAnnotation.of(annotation.nested("backoff")),
        annotation.text("timeout"),
        annotation.text("limit"),
        annotation.types("retryOn"),
        annotation.types("abortOn"),
        annotation.text("version"),
        annotation.text("cache"),
        annotation.constant("reuse"),
        annotation.flag("cassette"),
        annotation.text("budget"),
        annotation.text("estimate"),
        annotation.texts("tags"));
  }
}
