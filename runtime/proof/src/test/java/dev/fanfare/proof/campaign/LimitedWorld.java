package dev.fanfare.proof.campaign;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.Scope;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.proof.generate.Item;
import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.generate.ScriptedOrchestrator;
import dev.fanfare.proof.generate.Stage;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.testkit.Simulation;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server with a quota, simulated, and one or two runs that ask it, drawn from a seed: a bucket of
 * tokens, one of which each call takes when it arrives, or is refused and told when the next token
 * comes. What must hold of every limit is checked at every call.
 */
final class LimitedWorld {

  private static final Duration MILLI = Duration.ofMillis(1);

  /** Longer than any pause: what ended before can forbid nothing. */
  private static final Duration MEMORY = Duration.ofSeconds(2);

  private final SplittableRandom chance;
  private final Simulation world;
  private final List<String> found = new ArrayList<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final boolean named;
  private final int runs;
  private final int workers;
  private final LimitPlan limit;
  private final Plan<ScriptedBot> plan;
  private final int capacity;
  private final Duration perToken;
  private boolean generous;
  private double tokens;
  private Duration filled = Duration.ZERO;
  private final List<Asked> calls = new ArrayList<>();

  /**
   * A call.
   *
   * @param until when it may be made again; null if it was not refused
   */
  private record Asked(
      String task, Duration begun, Duration ended, boolean succeeded, @Nullable Duration until) {

    boolean runsAt(Duration now) {
      return begun.compareTo(now) <= 0 && ended.compareTo(now) > 0;
    }

    boolean refusedBefore(Duration now) {
      return until != null && ended.compareTo(now) < 0;
    }
  }

  LimitedWorld(long seed) {
    chance = new SplittableRandom(seed);
    world = Simulation.shuffled(seed);
    capacity = 1 + chance.nextInt(6);
    perToken = MILLI.multipliedBy(1 + chance.nextInt(60));
    tokens = capacity;
    named = chance.nextInt(4) > 0;
    runs = named && chance.nextInt(3) == 0 ? 2 : 1;
    workers = 1 + chance.nextInt(12);
    limit = limit();
    plan = plan();
  }

  private LimitPlan limit() {
    int concurrency = chance.nextInt(7);
    Rate rate = chance.nextInt(4) == 0 ? new Rate(1 + chance.nextInt(5), perToken) : null;
    Duration maxPause = chance.nextInt(8) == 0 ? MILLI.multipliedBy(7) : Duration.ofMinutes(10);
    Scope scope = runs == 2 ? Scope.PROCESS : Scope.RUN;
    return new LimitPlan("api", concurrency, rate, scope, maxPause, 10_000);
  }

  private Plan<ScriptedBot> plan() {
    Plan.Builder<ScriptedBot> made =
        Plan.<ScriptedBot>of("limited", ScriptedBot.class).retries(chance.nextInt(2));
    if (named) {
      made.limit(limit);
      return made.phase(1, step("ask"), step("tell")).phase(2, step("again")).build();
    }
    return made.phase(1, step("ask")).build();
  }

  private StepPlan<ScriptedBot> step(String name) {
    List<Item> items = IntStream.range(0, 1 + chance.nextInt(12)).mapToObj(Item::new).toList();
    StepPlan.Builder<ScriptedBot> step =
        StepPlan.<ScriptedBot>of(name, this::call)
            .input(new Input.Context())
            .input(new Input.Given(items))
            .minSuccess(0)
            .yields(Yield.VALUE, TypeRef.of(Item.class));
    return named ? step.limit("api").build() : step.build();
  }

  /** Returns what did not hold; nothing if all did. */
  List<String> disagreements() {
    List<RunReport> reports = played();
    int pauses = 0;
    int refused = 0;
    for (RunReport report : reports) {
      for (LimitRecord record : report.limits()) {
        pauses += record.pauses();
        refused += record.refusals();
      }
      tasks(report);
    }
    int width = limit.concurrency() == 0 || !named ? workers * runs : limit.concurrency();
    if (refused > pauses * width) {
      found.add(refused + " refusals in " + pauses + " pauses of a limit " + width + " wide");
    }
    int told = refusals.values().stream().mapToInt(Integer::intValue).sum();
    if (told != refused) {
      found.add("the server refused " + told + " calls, and the reports say " + refused);
    }
    generous = true;
    calls.clear();
    String digest = played().get(0).digest();
    if (reports.stream().anyMatch(report -> !report.digest().equals(digest))) {
      found.add("refusals have changed the digest");
    }
    return found;
  }

  private void tasks(RunReport report) {
    for (TaskRecord task : report.tasks()) {
      boolean fails = fails(task.id(), 1);
      int attempts = fails ? 1 + report.plan().retries() : 1;
      boolean succeeds = !fails(task.id(), attempts);
      TaskState state = succeeds ? TaskState.SUCCEEDED : TaskState.FAILED;
      if (task.state() != state || task.attempts() != attempts) {
        found.add(task + " after " + task.attempts() + " attempts, not " + state);
      }
      int told = refusals.getOrDefault(report.runId() + task.id(), 0);
      if (task.refusals() != told) {
        found.add(task + " says " + task.refusals() + " refusals rather than " + told);
      }
    }
  }

  private List<RunReport> played() {
    Environment environment = world.environment();
    ScriptedBot bot = new ScriptedBot(Map.of(), Stage.EMPTY);
    List<RunHandle> handles = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      handles.add(
          Fanfare.bot(new ScriptedOrchestrator(plan, bot), plan)
              .environment(environment)
              .workers(workers)
              .start());
    }
    return handles.stream().map(world::await).toList();
  }

  private static boolean fails(String task, int attempt) {
    return attempt == 1 && Math.floorMod(task.hashCode(), 5) == 0;
  }

  private Object call(ScriptedBot bot, Call call) {
    TaskContext context = call.get(0);
    String task = context.runId() + context.taskId();
    Duration begun = world.elapsed();
    // Of two things at one instant either may come first: what ends now has ended, and what is
    // refused now has not been yet.
    calls.removeIf(other -> other.ended().plus(MEMORY).compareTo(begun) < 0);
    check(task, begun);
    Duration takes = MILLI.multipliedBy(chance.nextInt(20));
    Duration ended = begun.plus(takes);
    boolean granted = generous || granted(begun);
    boolean fails = fails(context.taskId(), context.attempt());
    Duration wait = granted ? null : untilToken(ended);
    calls.add(new Asked(task, begun, ended, granted && !fails, until(ended, wait)));
    world.spend(takes);
    if (wait != null) {
      refusals.merge(task, 1, Integer::sum);
      throw new RetryAfterException(wait);
    }
    if (fails) {
      throw new IllegalStateException("thrown by " + task);
    }
    return new Item(context.taskId().hashCode());
  }

  private @Nullable Duration until(Duration ended, @Nullable Duration wait) {
    if (wait == null) {
      return null;
    }
    boolean cut = named && wait.compareTo(limit.maxPause()) > 0;
    return ended.plus(cut ? limit.maxPause() : wait);
  }

  private void check(String task, Duration now) {
    long running = calls.stream().filter(call -> call.runsAt(now)).count();
    if (named && limit.concurrency() > 0 && running >= limit.concurrency()) {
      found.add(task + " began beside " + running + " others");
    }
    calls.stream()
        .filter(call -> call.refusedBefore(now))
        .filter(call -> call.until() != null && call.until().compareTo(now) > 0)
        .forEach(call -> found.add(task + " began at " + now + ", before " + call.until()));
    calls.stream()
        .filter(call -> call.refusedBefore(now))
        .map(Asked::ended)
        .max(Comparator.naturalOrder())
        .ifPresent(refusal -> checkProbe(task, refusal, now));
  }

  /** Beside a call that began after the last refusal no other begins until one has succeeded. */
  private void checkProbe(String task, Duration refusal, Duration now) {
    List<Asked> since = calls.stream().filter(call -> call.begun().compareTo(refusal) > 0).toList();
    boolean succeeded = since.stream().anyMatch(call -> call.succeeded() && !call.runsAt(now));
    if (!succeeded && since.stream().anyMatch(call -> call.runsAt(now))) {
      found.add(task + " began beside a probe at " + now);
    }
  }

  private boolean granted(Duration now) {
    fill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  private void fill(Duration now) {
    double more = (double) now.minus(filled).toNanos() / perToken.toNanos();
    tokens = Math.min(capacity, tokens + more);
    filled = now;
  }

  /** From a time after the last fill on. */
  private Duration untilToken(Duration now) {
    double more = (double) now.minus(filled).toNanos() / perToken.toNanos();
    double missing = Math.max(0, 1 - tokens - more);
    return MILLI.plus(Duration.ofNanos((long) (missing * perToken.toNanos())));
  }
}
