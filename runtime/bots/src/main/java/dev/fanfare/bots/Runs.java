package dev.fanfare.bots;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Overlap;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A bot's runs: what is under way, what waits for its turn, and what came of those that ended. This
 * object is the lock of all that belongs to one bot; under it nothing waits, and no code of the
 * user's is called. Whoever calls holds it.
 */
final class Runs {

  private final BotSpec spec;
  private final Shared shared;
  private final Cooldown cooldown;
  private final Tally tally = new Tally();
  private final List<ManagedRun> underWay = new ArrayList<>();
  private final Deque<Start> waiting = new ArrayDeque<>();

  /** Attempts whose thread is not free yet, also those that their run did not wait for. */
  private final List<Attempt> attempts = new ArrayList<>();

  private boolean lastFailed;

  /** When the first of the runs under way began, or the last one ended. */
  private Instant changed;

  Runs(BotSpec spec, Shared shared) {
    this.spec = spec;
    this.shared = shared;
    cooldown = new Cooldown(shared);
    changed = shared.now();
  }

  BotSpec spec() {
    return spec;
  }

  Tally tally() {
    return tally;
  }

  Cooldown cooldown() {
    return cooldown;
  }

  BotState state() {
    if (!underWay.isEmpty()) {
      return BotState.RUNNING;
    }
    if (cooldown.isActive()) {
      return BotState.COOLDOWN;
    }
    return lastFailed && spec.cooldown.isZero() ? BotState.ERROR : BotState.IDLE;
  }

  /** How many are under way. */
  int underWay() {
    return underWay.size();
  }

  /** When the state began. */
  Instant since() {
    return state() == BotState.IDLE
        ? cooldown.end().filter(end -> end.isAfter(changed)).orElse(changed)
        : changed;
  }

  /** Runs now, or as the overlap policy says. A slot, but not a person, respects the cooldown. */
  void offer(Start start) {
    boolean free = underWay.isEmpty() && waiting.isEmpty();
    if (start.slot() != null && cooldown.isActive()) {
      leaveOut(start, "it is resting");
    } else if (free || spec.overlap == Overlap.ALLOW) {
      begin(start);
    } else if (spec.overlap == Overlap.QUEUE && waiting.isEmpty()) {
      waiting.add(start);
    } else {
      leaveOut(start, "it is running");
    }
  }

  /** Runs missed slots, one after the other, when the bot is free. */
  void catchUp(List<Instant> slots) {
    for (Instant slot : slots) {
      if (cooldown.isActive()) {
        leaveOut(Start.at(slot), "it is resting");
      } else if (waiting.size() > Agenda.MOST) {
        leaveOut(Start.at(slot), "too many wait");
      } else {
        waiting.add(Start.at(slot));
      }
    }
    beginNext();
  }

  private void beginNext() {
    if (underWay.isEmpty() && !waiting.isEmpty()) {
      begin(waiting.remove());
    }
  }

  private void begin(Start start) {
    Instant now = shared.now();
    if (underWay.isEmpty()) {
      changed = now;
    }
    ManagedRun run = new ManagedRun(this, shared, tally.started(now), start);
    underWay.add(run);
    tell(EventLevel.INFO, () -> "run " + run.number() + " started", run.number(), start);
    run.begin();
  }

  private void leaveOut(Start start, String why) {
    if (start.slot() != null) {
      tally.leftOut++;
    }
    tell(
        EventLevel.INFO,
        () -> (start.slot() == null ? "a start by hand" : "a slot") + " was left out: " + why,
        0,
        start);
    start.complete(BotResult.skipped(spec.name, start.slot()), shared.environment().background());
  }

  void attemptBegun(Attempt attempt) {
    attempts.add(attempt);
  }

  void attemptEnded(Attempt attempt) {
    attempts.remove(attempt);
  }

  /** Those whose thread is not free yet. */
  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  void runEnded(ManagedRun run, BotResult result) {
    underWay.remove(run);
    changed = shared.now();
    tally.ended(result.state(), result.duration());
    if (result.state() != RunState.CANCELLED) {
      lastFailed = result.state() != RunState.SUCCEEDED;
      cooldown.begin(lastFailed ? spec.cooldown : Duration.ZERO);
    }
    tellEnd(result, run.start());
    if (cooldown.isActive()) {
      leaveOutWaiting("it is resting");
    }
    run.start().complete(result, shared.environment().background());
    beginNext();
  }

  private void leaveOutWaiting(String why) {
    while (!waiting.isEmpty()) {
      leaveOut(waiting.remove(), why);
    }
  }

  /** Begins nothing that waits, and makes no further attempt. */
  void quit() {
    leaveOutWaiting("it is being stopped");
    List.copyOf(underWay).forEach(ManagedRun::cancel);
  }

  private void tellEnd(BotResult result, Start start) {
    switch (result.state()) {
      case SUCCEEDED ->
          tell(
              EventLevel.INFO,
              () -> "run %d succeeded in %s".formatted(result.run(), Words.of(result.duration())),
              result.run(),
              start);
      case CANCELLED ->
          tell(
              EventLevel.WARNING,
              () -> "run %d was cancelled".formatted(result.run()),
              result.run(),
              start);
      default ->
          tell(EventLevel.ERROR, () -> Words.ofFailure(result) + restText(), result.run(), start);
    }
  }

  private String restText() {
    return cooldown.isActive() ? "; it rests for " + Words.of(spec.cooldown) : "";
  }

  private void tell(EventLevel level, Supplier<String> message, long run, Start start) {
    shared.tell(spec.name, level, message, () -> data(run, start));
  }

  private static Map<String, Object> data(long run, Start start) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (run > 0) {
      data.put("run", run);
    }
    if (start.slot() != null) {
      data.put("slot", start.slot());
    }
    return data;
  }
}
