package dev.fanfare.processor.read;

import dev.fanfare.api.Task;
import dev.fanfare.processor.diagnostic.Anchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A {@code @Task}, as written. */
public record TaskMark(
    Anchor anchor,
    Written<String> name,
    Written<String> priority,
    Written<String> priorityBy,
    Written<Integer> retries,
    BackoffMark backoff,
    Written<String> timeout,
    Written<String> limit,
    List<Written<TypeMirror>> retryOn,
    List<Written<TypeMirror>> abortOn,
    List<Written<String>> tags) {

  static Optional<TaskMark> find(Element element) {
    return Mark.find(element, Task.class).map(TaskMark::of);
  }

  private static TaskMark of(Mark mark) {
    return new TaskMark(
        mark.anchor(),
        mark.text("name"),
        mark.constant("priority"),
        mark.text("priorityBy"),
        mark.integer("retries"),
        BackoffMark.of(mark.nested("backoff")),
        mark.text("timeout"),
        mark.text("limit"),
        mark.types("retryOn"),
        mark.types("abortOn"),
        mark.texts("tags"));
  }
}
