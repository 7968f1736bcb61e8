package dev.fanfare.processor.model;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.text.DurationText;
import dev.fanfare.api.text.Rate;
import dev.fanfare.processor.read.BackoffAnnotation;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.LimitAnnotation;
import dev.fanfare.processor.read.TaskAnnotation;
import dev.fanfare.processor.read.Located;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Parses what annotations say. What cannot be parsed has been refused, and is left out. */
final class SettingsParser {

  private SettingsParser() {}

  static @Nullable Duration duration(Located<String> text) {
    return parsed(text, DurationText::parse);
  }

  static LimitSettings limit(LimitAnnotation mark) {
    return new LimitSettings(
        mark.name().value(), mark.concurrency().value(), parsed(mark.rate(), Rate::parse));
  }

  static BotSettings bot(BotAnnotation mark, String name, JavaTypes types) {
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

  static TaskPolicy policy(@Nullable TaskAnnotation mark) {
    if (mark == null) {
      return TaskPolicy.DEFAULT;
    }
    return new TaskPolicy(
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

  private static @Nullable BackoffSettings backoff(BackoffAnnotation mark) {
    Duration initial = duration(mark.initial());
    Duration max = duration(mark.max());
    return mark.given() && initial != null && max != null
        ? new BackoffSettings(initial, max, mark.multiplier().value(), mark.jitter().value())
        : null;
  }

  private static @Nullable ScheduleSettings schedule(BotAnnotation mark) {
    boolean given =
        Stream.of(mark.zone(), mark.misfire(), mark.overlap(), mark.cooldown())
            .anyMatch(Located::given);
    return mark.schedule().isEmpty() && !given
        ? null
        : new ScheduleSettings(
            values(mark.schedule()),
            mark.zone().value(),
            mark.misfire().value(),
            mark.overlap().value(),
            duration(mark.cooldown()));
  }

  private static <T> List<T> values(List<Located<T>> written) {
    return written.stream().map(Located::value).toList();
  }

  private static @Nullable String given(Located<String> text) {
    return text.value().isEmpty() ? null : text.value();
  }

  private static <T> @Nullable T parsed(Located<String> text, Function<String, T> parser) {
    try {
      return text.value().isEmpty() ? null : parser.apply(text.value());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
