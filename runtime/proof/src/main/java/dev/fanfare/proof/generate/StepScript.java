package dev.fanfare.proof.generate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a step's tasks do, as a function of their ids and attempts alone.
 *
 * @param pace the unit of how long its attempts take
 * @param most how many elements its collections have at most
 * @param faults what goes wrong, the first that befalls an attempt counts
 */
record StepScript(Duration pace, int most, List<Fault> faults) {

  /** An attempt that never returns takes so long. */
  static final Duration NEVER = Duration.ofDays(365);

  StepScript {
    faults = List.copyOf(faults);
  }

  Optional<Fault> fault(String taskId, int attempt, int refusals) {
    return faults.stream().filter(fault -> fault.befalls(taskId, attempt, refusals)).findFirst();
  }

  /** How long an attempt takes: one to three times the pace, and what a fault adds. */
  Duration takes(String taskId, int attempt, int refusals) {
    Duration base = pace.multipliedBy(1 + Math.floorMod(taskId.hashCode() / 7 + attempt, 3));
    return fault(taskId, attempt, refusals)
        .map(
            fault ->
                switch (fault.kind()) {
                  case SLOW -> base.plus(fault.time());
                  case HANG, STUBBORN -> NEVER;
                  default -> base;
                })
        .orElse(base);
  }
}
