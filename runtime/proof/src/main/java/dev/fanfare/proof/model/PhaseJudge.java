package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how a phase ends: by itself, by a limit, by its first failure, or from outside; and which
 * tasks such an end leaves without their own.
 */
final class PhaseJudge {

  private static final Set<TaskState> CUT_OFF = Set.of(TaskState.TIMED_OUT, TaskState.CANCELLED);

  private final PhasePlan<?> phase;
  private final boolean failFast;
  private final Optional<Duration> start;
  private final Optional<Cut> cut;
  private final Map<String, List<EndedTask>> tasks = new LinkedHashMap<>();
  private final Map<String, RunState> steps = new LinkedHashMap<>();

  private final Set<RunState> ends = EnumSet.noneOf(RunState.class);
  private final List<ExpectedTask> expected = new ArrayList<>();
  private boolean last;
  private Optional<Duration> end = Optional.empty();

  PhaseJudge(PhasePlan<?> phase, boolean failFast, Optional<Duration> start, Optional<Cut> cut) {
    this.phase = phase;
    this.failFast = failFast;
    this.start = start;
    this.cut = cut;
  }

  void add(StepPlan<?> step, List<EndedTask> ended) {
    tasks.put(step.name(), ended);
    steps.put(step.name(), Model.stateOf(step, ended));
  }

  Map<String, List<EndedTask>> tasksByStep() {
    return tasks;
  }

  /** When the phase ends, if that is known. */
  Optional<Duration> end() {
    return end;
  }

  ExpectedPhase judge(int workers) {
    boolean timed = timed(workers);
    end = timed ? start : Optional.empty();
    for (StepPlan<?> step : phase.steps()) {
      step(step, timed);
    }
    if (steps.containsValue(RunState.FAILED)) {
      ends.add(RunState.FAILED);
      last = true;
    }
    failFast();
    cut.ifPresent(this::cutOff);
    return new ExpectedPhase(phase.order(), expected, steps, offered(), Set.copyOf(ends), last);
  }

  /** Whether every task has a worker from the start, and takes a time that is known. */
  private boolean timed(int workers) {
    long called = 0;
    for (StepPlan<?> step : phase.steps()) {
      for (EndedTask task : ended(step)) {
        boolean skipped = task.fate().state() == TaskState.SKIPPED;
        called += skipped ? 0 : 1;
        if (task.fate().span().isEmpty() || (!skipped && step.limit().isPresent())) {
          return false;
        }
      }
    }
    return start.isPresent() && called <= workers;
  }

  private void step(StepPlan<?> step, boolean timed) {
    @Nullable Duration limit = step.phaseTimeout().orElse(null);
    for (EndedTask task : ended(step)) {
      ExpectedTask natural = natural(step, task);
      if (!timed) {
        boolean mayBeCut = limit != null && natural.state() != TaskState.SKIPPED;
        expected.add(mayBeCut ? natural.orElse(CUT_OFF, false) : natural);
        if (mayBeCut) {
          ends.add(RunState.TIMED_OUT);
        }
        continue;
      }
      Duration span = task.fate().span().orElseThrow();
      boolean late = limit != null && span.compareTo(limit) > 0;
      expected.add(late ? natural.orElse(CUT_OFF, true) : natural);
      lasts(late ? limit : span);
      if (late) {
        ends.add(RunState.TIMED_OUT);
        last = true;
      }
    }
  }

  private List<String> offered() {
    List<Offer> offers = new ArrayList<>();
    for (StepPlan<?> step : phase.steps()) {
      for (EndedTask task : ended(step)) {
        if (task.fate().state() != TaskState.SKIPPED) {
          offers.add(Offer.of(step, task.call(), phase.steps().indexOf(step), offers.size()));
        }
      }
    }
    return offers.stream().sorted().map(Offer::id).toList();
  }

  private List<EndedTask> ended(StepPlan<?> step) {
    return tasks.getOrDefault(step.name(), List.of());
  }

  private void lasts(@Nullable Duration span) {
    Duration until = start.orElseThrow().plus(span == null ? Duration.ZERO : span);
    end = end.map(before -> before.compareTo(until) > 0 ? before : until);
  }

  /** Those after the first failure may not get their turn. */
  private void failFast() {
    Optional<String> first = firstFailure();
    if (!failFast || (first.isEmpty() && !last)) {
      return;
    }
    boolean after = first.isEmpty() || ends.contains(RunState.TIMED_OUT);
    for (int i = 0; i < expected.size(); i++) {
      ExpectedTask task = expected.get(i);
      if (after) {
        expected.set(i, task.orElse(Set.of(TaskState.CANCELLED), false));
      }
      after |= first.filter(task.id()::equals).isPresent();
    }
    if (first.isPresent()) {
      ends.add(RunState.FAILED);
      last = true;
    }
    end = Optional.empty();
  }

  private void cutOff(Cut cause) {
    if (end.isPresent() && cause.at().compareTo(end.get()) > 0) {
      return;
    }
    boolean certain = end.isPresent();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedTask task = expected.get(i);
      boolean over = certain && endOf(task).compareTo(cause.at()) <= 0;
      if (!over) {
        expected.set(i, task.orElse(cause.states(task), certain && !cause.gently()));
      }
    }
    if (certain) {
      ends.remove(RunState.FAILED);
      last = true;
      end = cause.gently() ? Optional.empty() : Optional.of(cause.at());
    }
    ends.add(cause.as());
  }

  private Duration endOf(ExpectedTask task) {
    Duration rested = task.backoff().orElse(Duration.ZERO);
    return start.orElseThrow().plus(task.running()).plus(rested);
  }

  private Optional<String> firstFailure() {
    return expected.stream().filter(ExpectedTask::failed).map(ExpectedTask::id).findFirst();
  }

  private static ExpectedTask natural(StepPlan<?> step, EndedTask task) {
    Fate fate = task.fate();
    return new ExpectedTask(
        task.id(),
        step.name(),
        task.call().parents(),
        fate.state(),
        Set.of(fate.state()),
        false,
        fate.attempts(),
        fate.refusals(),
        fate.values(),
        Optional.ofNullable(fate.failure()).map(Throwable::getMessage),
        task.call().blockedBy(),
        fate.running(),
        fate.backoff());
  }
}
