package dev.fanfare.proof.campaign;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every call of a task that was really made, in the order of the calls. */
final class AttemptLog {

  private final List<Call> calls = new ArrayList<>();

  /**
   * A call.
   *
   * @param task its task
   * @param step its step
   * @param attempt which
   * @param from when it began
   * @param takes how long it takes if nothing stops it
   */
  private record Call(String task, String step, int attempt, Duration from, Duration takes) {}

  void add(TaskContext context, Duration now, Duration takes) {
    calls.add(new Call(context.taskId(), context.step(), context.attempt(), now, takes));
  }

  /** The tasks in the order of their first attempts. */
  List<String> order() {
    Set<String> order = new LinkedHashSet<>();
    calls.forEach(call -> order.add(call.task()));
    return List.copyOf(order);
  }

  /** What was called otherwise than the report says, or than the limits allow. */
  List<String> disagreements(Plan<ScriptedBot> plan, RunReport report) {
    List<String> found = new ArrayList<>();
    Map<String, Integer> made = new HashMap<>();
    Map<String, Integer> again = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Call call : calls) {
      made.merge(call.task(), 1, Integer::sum);
      if (!seen.add(call.task() + " " + call.attempt())) {
        again.merge(call.task(), 1, Integer::sum);
      }
    }
    for (TaskRecord task : report.tasks()) {
      int calledTimes = made.getOrDefault(task.id(), 0);
      int known = task.attempts() + task.refusals();
      if (calledTimes != known) {
        found.add(task.id() + " was called " + calledTimes + " times, not " + known);
      }
      if (again.getOrDefault(task.id(), 0) > task.refusals()) {
        found.add("an attempt of " + task.id() + " was called twice");
      }
    }
    plan.limits().forEach(limit -> limit(plan, limit, report, found));
    return found;
  }

  private void limit(
      Plan<ScriptedBot> plan, LimitPlan limit, RunReport report, List<String> found) {
    Map<String, Duration> timeouts = new HashMap<>();
    for (StepPlan<ScriptedBot> step : plan.steps()) {
      if (step.limit().filter(limit.name()::equals).isPresent()) {
        timeouts.put(step.name(), step.timeout().orElse(Duration.ofDays(1000)));
      }
    }
    if (plan.steps().stream().anyMatch(step -> step.phaseTimeout().isPresent())) {
      // An attempt may have ended sooner than is known here.
      return;
    }
    List<Call> limited = calls.stream().filter(c -> timeouts.containsKey(c.step())).toList();
    for (int i = 0; i < limited.size(); i++) {
      Call call = limited.get(i);
      long beside =
          limited.subList(0, i).stream()
              .filter(other -> end(other, timeouts, report).compareTo(call.from()) > 0)
              .count();
      if (limit.concurrency() > 0 && beside >= limit.concurrency()) {
        found.add(call.task() + " began beside " + beside + " others of its limit");
      }
      if (limit.rate() != null && i >= limit.rate().permits()) {
        Duration since = call.from().minus(limited.get(i - limit.rate().permits()).from());
        if (since.compareTo(limit.rate().per()) < 0) {
          found.add(call.task() + " began too early for its rate: " + since);
        }
      }
    }
  }

  private static Duration end(Call call, Map<String, Duration> timeouts, RunReport report) {
    Duration timeout = timeouts.getOrDefault(call.step(), call.takes());
    Duration end = call.from().plus(earlier(call.takes(), timeout));
    TaskRecord task = report.task(call.task());
    return task.state() == TaskState.CANCELLED ? earlier(end, task.ended()) : end;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
