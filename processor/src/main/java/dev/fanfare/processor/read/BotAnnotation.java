package dev.fanfare.processor.read;

import dev.fanfare.api.Bot;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A {@code @Bot}, as written. */
public record BotAnnotation(
    SourceAnchor anchor,
    Located<String> name,
    List<Located<String>> schedule,
    Located<String> zone,
    Located<Integer> retries,
    BackoffAnnotation backoff,
    Located<String> timeout,
    Located<Integer> workers,
    Located<String> threads,
    Located<String> cooldown,
    Located<String> misfire,
    Located<String> overlap,
    Located<Boolean> failFast,
    List<Located<String>> tags,
    Located<TypeMirror> threadSetup) {

  static Optional<BotAnnotation> find(Element element) {
    return AnnotationReader.find(element, Bot.class).map(BotAnnotation::of);
  }

  private static BotAnnotation of(AnnotationReader annotation) {
    return new BotAnnotation(
        annotation.anchor(),
        annotation.text("name"),
        annotation.texts("schedule"),
        annotation.text("zone"),
        annotation.integer("retries"),
        BackoffAnnotation.of(annotation.nested("backoff")),
        annotation.text("timeout"),
        annotation.integer("workers"),
        annotation.constant("threads"),
        annotation.text("cooldown"),
        annotation.constant("misfire"),
        annotation.constant("overlap"),
        annotation.flag("failFast"),
        annotation.texts("tags"),
        annotation.type("threadSetup"));
  }
}
