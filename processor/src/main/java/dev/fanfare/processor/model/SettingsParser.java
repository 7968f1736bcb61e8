package dev.fanfare.processor.model;

import dev.fanfare.api.Reuse;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.processor.read.BackoffAnnotation;
import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.BudgetAnnotation;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.LimitAnnotation;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.TaskAnnotation;
import dev.fanfare.text.CountRange;
import dev.fanfare.text.DurationText;
import dev.fanfare.text.Rate;
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

  static LimitSettings limit(LimitAnnotation annotation) {
    return new LimitSettings(
        annotation.name().value(),
        annotation.concurrency().value(),
        parsed(annotation.rate(), Rate::parse),
        annotation.scope().value(),
        annotation.maxPause().given() ? duration(annotation.maxPause()) : null,
        annotation.maxRefusals().value());
  }

  static BudgetSettings budget(BudgetAnnotation annotation) {
    return new BudgetSettings(annotation.name().value(), annotation.max().value());
  }

  static @Nullable CountRange count(Located<String> text) {
    return parsed(text, CountRange::parse);
  }

  static BotAttributes bot(BotAnnotation annotation, String name, JavaTypes types) {
    TypeMirror threadSetup = annotation.threadSetup().value();
    return new BotAttributes(
        name,
        schedule(annotation),
        annotation.retries().value(),
        backoff(annotation.backoff()),
        duration(annotation.timeout()),
        annotation.workers().value(),
        annotation.threads().value(),
        annotation.failFast().value(),
        values(annotation.tags()),
        types.isClass(threadSetup, ThreadSetup.None.class) ? null : threadSetup);
  }

  static TaskPolicy policy(@Nullable TaskAnnotation annotation) {
    if (annotation == null) {
      return TaskPolicy.DEFAULT;
    }
    return new TaskPolicy(
        annotation.priority().value(),
        given(annotation.priorityBy()),
        annotation.retries().value(),
        backoff(annotation.backoff()),
        duration(annotation.timeout()),
        given(annotation.limit()),
        values(annotation.retryOn()),
        values(annotation.abortOn()),
        reuse(annotation),
        annotation.cassette().value(),
        spending(annotation),
        values(annotation.tags()));
  }

  private static @Nullable ReuseSettings reuse(TaskAnnotation annotation) {
    String version = given(annotation.version());
    Duration cache = duration(annotation.cache());
    String from = annotation.reuse().value();
    return version == null && cache == null && from.equals(Reuse.RUN.name())
        ? null
        : new ReuseSettings(from, version, cache);
  }

  private static @Nullable SpendingSettings spending(TaskAnnotation annotation) {
    String budget = given(annotation.budget());
    return budget == null ? null : new SpendingSettings(budget, given(annotation.estimate()));
  }

  private static @Nullable BackoffSettings backoff(BackoffAnnotation annotation) {
    Duration initial = duration(annotation.initial());
    Duration max = duration(annotation.max());
    return annotation.given() && initial != null && max != null
        ? new BackoffSettings(
            initial, max, annotation.multiplier().value(), annotation.jitter().value())
        : null;
  }

  private static @Nullable ScheduleAttributes schedule(BotAnnotation annotation) {
    boolean given =
        Stream.of(
                annotation.zone(),
                annotation.misfire(),
                annotation.overlap(),
                annotation.cooldown())
            .anyMatch(Located::given);
    return annotation.schedule().isEmpty() && !given
        ? null
        : new ScheduleAttributes(
            values(annotation.schedule()),
            annotation.zone().value(),
            annotation.misfire().value(),
            annotation.overlap().value(),
            duration(annotation.cooldown()));
  }

  private static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }

  private static @Nullable String given(Located<String> text) {
    return text.value().isEmpty() ? null : text.value();
  }

  private static <T> @Nullable T parsed(Located<String> text, Function<String, T> parser) {
    try {
      return text.value().isEmpty() ? null : parser.apply(text.value());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }
}
