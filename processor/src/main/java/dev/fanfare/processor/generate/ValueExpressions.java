package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Scope;
import dev.fanfare.processor.model.BackoffSettings;
import dev.fanfare.processor.model.BotParameter;
import dev.fanfare.processor.model.BudgetSettings;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.EstimateMethod;
import dev.fanfare.processor.model.LimitSettings;
import dev.fanfare.processor.model.ReuseSettings;
import dev.fanfare.processor.model.ScheduleAttributes;
import dev.fanfare.processor.model.SpendingSettings;
import dev.fanfare.text.CountRange;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Values of the model as expressions. */
final class ValueExpressions {

  /** More of them do not fit into a long of nanoseconds. */
  /** The default of {@code @Limit(maxRefusals)}. */
  private static final int MAX_REFUSALS = 100;

  private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000_000 - 1;

  private ValueExpressions() {}

  /** Returns expressions side by side, separated by commas. */
  static Collector<CodeBlock, ?, CodeBlock> commas() {
    return CodeBlock.joining(", ");
  }

  /** Returns a list of expressions. */
  static CodeBlock list(Collection<CodeBlock> items) {
    return CodeBlock.of("$T.of($L)", List.class, items.stream().collect(commas()));
  }

  /** Returns a list of long expressions: one to a line, if there are several. */
  static CodeBlock lines(List<CodeBlock> items) {
    return items.size() < 2
        ? list(items)
        : broken(CodeBlock.of("$T.of", List.class), items.toArray(CodeBlock[]::new));
  }

  /** Returns a call with each argument on a line of its own. */
  static CodeBlock broken(CodeBlock called, CodeBlock... arguments) {
    return CodeBlock.builder()
        .add("$L(", called)
        .indent()
        .indent()
        .add("\n$L)", CodeBlock.join(List.of(arguments), ",\n"))
        .unindent()
        .unindent()
        .build();
  }

  static CodeBlock strings(Collection<String> texts) {
    return texts.stream().map(StringLiterals::of).collect(commas());
  }

  static CodeBlock classes(Collection<TypeMirror> types) {
    return types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(commas());
  }

  /** Returns a duration in the largest unit that needs no fraction. */
  static CodeBlock duration(Duration duration) {
    if (duration.getSeconds() > MOST_SECONDS && duration.getNano() != 0) {
      return CodeBlock.of(
          "$T.ofSeconds($LL, $L)", Duration.class, duration.getSeconds(), duration.getNano());
    }
    if (duration.getNano() % 1_000_000 != 0) {
      return CodeBlock.of("$T.ofNanos($LL)", Duration.class, duration.toNanos());
    }
    if (duration.getNano() != 0) {
      return CodeBlock.of("$T.ofMillis($L)", Duration.class, number(duration.toMillis()));
    }
    long seconds = duration.getSeconds();
    if (seconds != 0 && seconds % 3600 == 0) {
      return CodeBlock.of("$T.ofHours($L)", Duration.class, number(seconds / 3600));
    }
    return seconds != 0 && seconds % 60 == 0
        ? CodeBlock.of("$T.ofMinutes($L)", Duration.class, number(seconds / 60))
        : CodeBlock.of("$T.ofSeconds($L)", Duration.class, number(seconds));
  }

  static CodeBlock backoff(BackoffSettings backoff) {
    return CodeBlock.of(
        "new $T($L, $L, $L, $L)",
        RuntimeNames.BACKOFF_PLAN,
        duration(backoff.initial()),
        duration(backoff.max()),
        backoff.multiplier(),
        backoff.jitter());
  }

  static CodeBlock limit(LimitSettings limit) {
    boolean bounded = limit.maxPause() != null || limit.maxRefusals() != MAX_REFUSALS;
    CodeBlock scope =
        limit.scope().equals(Scope.RUN.name()) && !bounded
            ? CodeBlock.of("")
            : CodeBlock.of(", $T.$L", Scope.class, limit.scope());
    CodeBlock bounds = bounded ? bounds(limit) : CodeBlock.of("");
    return CodeBlock.of(
        "new $T($L, $L, $L$L$L)",
        RuntimeNames.LIMIT_PLAN,
        StringLiterals.of(limit.name()),
        limit.concurrency(),
        rate(limit.rate()),
        scope,
        bounds);
  }

  private static CodeBlock bounds(LimitSettings limit) {
    CodeBlock maxPause =
        limit.maxPause() == null
            ? CodeBlock.of("$T.DEFAULT_MAX_PAUSE", RuntimeNames.LIMIT_PLAN)
            : duration(limit.maxPause());
    return CodeBlock.of(", $L, $L", maxPause, limit.maxRefusals());
  }

  static CodeBlock budget(BudgetSettings budget) {
    return CodeBlock.of(
        "$T.of($L, $L)",
        RuntimeNames.BUDGET_PLAN,
        StringLiterals.of(budget.name()),
        StringLiterals.of(budget.max()));
  }

  static CodeBlock expect(CountRange range) {
    return CodeBlock.of("$T.parse($S)", RuntimeNames.EXPECTED_CALLS, range.toString());
  }

  static CodeBlock reuse(ReuseSettings reuse) {
    return CodeBlock.of(
        "new $T($T.$L, $L, $L)",
        RuntimeNames.REUSE_PLAN,
        Reuse.class,
        reuse.from(),
        StringLiterals.orNull(reuse.version()),
        reuse.cache() == null ? CodeBlock.of("null") : duration(reuse.cache()));
  }

  static CodeBlock spending(SpendingSettings spending, @Nullable EstimateMethod estimateBy) {
    CodeBlock created = CodeBlock.of("new $T", RuntimeNames.SPENDING_PLAN);
    CodeBlock budget = StringLiterals.of(spending.budget());
    CodeBlock estimate = estimate(spending, estimateBy);
    return estimateBy == null
        ? CodeBlock.of("$L($L, $L)", created, budget, estimate)
        : broken(created, budget, estimate);
  }

  private static CodeBlock estimate(
      SpendingSettings spending, @Nullable EstimateMethod estimateBy) {
    if (spending.estimate() == null) {
      return CodeBlock.of("null");
    }
    return estimateBy == null
        ? CodeBlock.of(
            "$T.fixed($L)", RuntimeNames.ESTIMATE_PLAN, StringLiterals.of(spending.estimate()))
        : CodeBlock.of(
            "$T.by($T.of($L, ($T element) -> $T.$N(element)))",
            RuntimeNames.ESTIMATE_PLAN,
            RuntimeNames.ACCESSOR,
            StringLiterals.of(estimateBy.name()),
            TypeName.get(estimateBy.element()).box(),
            ClassName.get(estimateBy.owner()),
            estimateBy.name());
  }

  static CodeBlock schedule(ScheduleAttributes schedule) {
    Duration cooldown = schedule.cooldown();
    return broken(
        CodeBlock.of("new $T", RuntimeNames.SCHEDULE_PLAN),
        CodeBlock.of("$T.of($L)", List.class, strings(schedule.crons())),
        StringLiterals.of(schedule.zone()),
        CodeBlock.of("$T.$L", Misfire.class, schedule.misfire()),
        CodeBlock.of("$T.$L", Overlap.class, schedule.overlap()),
        cooldown == null ? CodeBlock.of("null") : duration(cooldown));
  }

  static CodeBlock parameter(BotParameter parameter) {
    return CodeBlock.of(
        "new $T($L, $L, $L, $L$L)",
        RuntimeNames.PARAM_PLAN,
        StringLiterals.of(parameter.name()),
        TypeRefExpressions.of(parameter.type()),
        StringLiterals.orNull(parameter.defaultText()),
        StringLiterals.of(parameter.help()),
        parameter.secret() ? ", true" : "");
  }

  static CodeBlock parameters(Collection<BotParameter> parameters) {
    return lines(parameters.stream().map(ValueExpressions::parameter).toList());
  }

  static CodeBlock accessor(ElementProperty property) {
    TypeName owner = TypeName.get(property.owner());
    return CodeBlock.of(
        "$T.of($L, ($T element) -> element.$L)",
        RuntimeNames.ACCESSOR,
        StringLiterals.of(property.name()),
        owner,
        property.access());
  }

  private static CodeBlock rate(@Nullable Rate rate) {
    return rate == null
        ? CodeBlock.of("null")
        : CodeBlock.of("$T.parse($S)", Rate.class, rate.toString());
  }

  private static String number(long value) {
    return value == (int) value ? Long.toString(value) : value + "L";
  }
}
