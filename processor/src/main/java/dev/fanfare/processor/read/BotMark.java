package dev.fanfare.processor.read;

import dev.fanfare.api.Bot;
import dev.fanfare.processor.diagnostic.Anchor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A {@code @Bot}, as written. */
public record BotMark(
    Anchor anchor,
    Written<String> name,
    List<Written<String>> schedule,
    Written<String> zone,
    Written<Integer> retries,
    BackoffMark backoff,
    Written<String> timeout,
    Written<Integer> workers,
    Written<String> threads,
    Written<String> cooldown,
    Written<String> misfire,
    Written<String> overlap,
    Written<Boolean> failFast,
    List<Written<String>> tags,
    Written<TypeMirror> threadSetup) {

  static Optional<BotMark> find(Element element) {
    return Mark.find(element, Bot.class).map(BotMark::of);
  }

  private static BotMark of(Mark mark) {
    return new BotMark(
        mark.anchor(),
        mark.text("name"),
        mark.texts("schedule"),
        mark.text("zone"),
        mark.integer("retries"),
        BackoffMark.of(mark.nested("backoff")),
        mark.text("timeout"),
        mark.integer("workers"),
        mark.constant("threads"),
        mark.text("cooldown"),
        mark.constant("misfire"),
        mark.constant("overlap"),
        mark.flag("failFast"),
        mark.texts("tags"),
        mark.type("threadSetup"));
  }
}
