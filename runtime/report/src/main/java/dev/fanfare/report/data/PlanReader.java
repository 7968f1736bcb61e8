package dev.fanfare.report.data;

import dev.fanfare.report.data.InputData.Kind;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what a plan says of its steps and limits. */
final class PlanReader {

  private PlanReader() {}

  static StepShape shape(Plan<?> plan, StepPlan<?> step) {
    return new StepShape(
        step.calledOnce(),
        step.element().map(TypeRef::simpleName).orElse(""),
        step.inputs().stream().map(PlanReader::input).toList(),
        step.priority(),
        step.retries().orElse(plan.retries()),
        step.timeout().map(Duration::toNanos).orElse(0L),
        step.limit().orElse(null),
        step.minSuccess(),
        step.tags());
  }

  /** The limits of the plan, then those of steps that name none and were refused. */
  static List<LimitData> limits(RunReport report) {
    List<LimitPlan> plans = new ArrayList<>(report.plan().limits());
    for (LimitRecord refused : report.limits()) {
      if (plans.stream().noneMatch(plan -> plan.name().equals(refused.name()))) {
        plans.add(new LimitPlan(refused.name(), 0, null));
      }
    }
    return plans.stream().map(plan -> limit(plan, report.limits())).toList();
  }

  private static LimitData limit(LimitPlan limit, List<LimitRecord> refused) {
    LimitRecord record =
        refused.stream()
            .filter(one -> one.name().equals(limit.name()))
            .findFirst()
            .orElseGet(() -> new LimitRecord(limit.name(), 0, 0, Duration.ZERO));
    Rate rate = limit.rate();
    return new LimitData(
        limit.name(),
        limit.concurrency(),
        rate == null ? 0 : rate.permits(),
        rate == null ? 0 : rate.per().toNanos(),
        record.refusals(),
        record.pauses(),
        record.paused().toNanos());
  }

  private static InputData input(Input input) {
    if (input instanceof Input.Single single) {
      return of(Kind.SINGLE, single.source());
    }
    if (input instanceof Input.Each each) {
      return of(Kind.EACH, each.source());
    }
    if (input instanceof Input.Match match) {
      return of(Kind.MATCH, match.source());
    }
    if (input instanceof Input.Cross cross) {
      return of(Kind.CROSS, cross.source());
    }
    if (input instanceof Input.Gather gather) {
      return of(Kind.GATHER, gather.source());
    }
    if (input instanceof Input.Group group) {
      List<String> by = group.by().stream().map(Accessor::name).toList();
      return new InputData(Kind.GROUP, group.source().steps(), by);
    }
    if (input instanceof Input.Param param) {
      return new InputData(Kind.PARAM, List.of(), List.of(param.name()));
    }
    if (input instanceof Input.KeyPart) {
      return new InputData(Kind.KEY, List.of(), List.of());
    }
    return new InputData(
        input instanceof Input.Given ? Kind.GIVEN : Kind.CONTEXT, List.of(), List.of());
  }

  private static InputData of(Kind kind, Source source) {
    return new InputData(kind, source.steps(), List.of());
  }
}
