package dev.fanfare.proof.model;

import dev.fanfare.runtime.result.RunState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must come of a phase.
 *
 * @param order its order
 * @param tasks its tasks, by step and element
 * @param steps how its steps end if nothing ends the run before
 * @param offered the tasks that are called, in the order in which workers are offered them
 * @param ends how the run may end in this phase
 * @param last whether the run must end in this phase
 */
public record ExpectedPhase(
    int order,
    List<ExpectedTask> tasks,
    Map<String, RunState> steps,
    List<String> offered,
    Set<RunState> ends,
    boolean last) {}
