package dev.fanfare.processor.model;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.text.DurationText;
import dev.fanfare.api.text.Rate;
import dev.fanfare.processor.read.BackoffMark;
import dev.fanfare.processor.read.BotMark;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.LimitMark;
import dev.fanfare.processor.read.TaskMark;
import dev.fanfare.processor.read.Written;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Parses what annotations say. What cannot be parsed has been refused, and is left out. */
final class Settings {

  private Settings() {}

  static @Nullable Duration duration(Written<String> text) {
    return parsed(text, DurationText::parse);
  }

  static Limit limit(LimitMark mark) {
    return new Limit(
        mark.name().value(), mark.concurrency().value(), parsed(mark.rate(), Rate::parse));
  }

  static BotSettings bot(BotMark mark, String name, JavaTypes types) {
    TypeMirror threadSetup = mark.threadSetup().value();
    return new BotSettings(
        name,
        schedule(mark),
        mark.retries().value(),
        backoff(mark.backoff()),
        duration(mark.timeout()),
        mark.workers().value(),
        mark.threads().value(),
        mark.failFast().value(),
        values(mark.tags()),
        types.isClass(threadSetup, ThreadSetup.None.class) ? null : threadSetup);
  }

  static Policy policy(@Nullable TaskMark mark) {
    if (mark == null) {
      return Policy.DEFAULT;
    }
    return new Policy(
        mark.priority().value(),
        given(mark.priorityBy()),
        mark.retries().value(),
        backoff(mark.backoff()),
        duration(mark.timeout()),
        given(mark.limit()),
        values(mark.retryOn()),
        values(mark.abortOn()),
        values(mark.tags()));
  }

  private static @Nullable Backoff backoff(BackoffMark mark) {
    Duration initial = duration(mark.initial());
    Duration max = duration(mark.max());
    return mark.given() && initial != null && max != null
        ? new Backoff(initial, max, mark.multiplier().value(), mark.jitter().value())
        : null;
  }

  private static @Nullable Schedule schedule(BotMark mark) {
    boolean given =
        Stream.of(mark.zone(), mark.misfire(), mark.overlap(), mark.cooldown())
            .anyMatch(Written::given);
    return mark.schedule().isEmpty() && !given
        ? null
        : new Schedule(
            values(mark.schedule()),
            mark.zone().value(),
            mark.misfire().value(),
            mark.overlap().value(),
            duration(mark.cooldown()));
  }

  private static <T> List<T> values(List<Written<T>> written) {
    return written.stream().map(Written::value).toList();
  }

  private static @Nullable String given(Written<String> text) {
    return text.value().isEmpty() ? null : text.value();
  }

  private static <T> @Nullable T parsed(Written<String> text, Function<String, T> parser) {
    try {
      return text.value().isEmpty() ? null : parser.apply(text.value());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
