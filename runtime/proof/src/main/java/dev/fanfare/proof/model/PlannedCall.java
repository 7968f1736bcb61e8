package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that a phase's start has planned.
 *
 * @param id the task's id
 * @param arguments one per input; null for the context
 * @param parents the ids of the tasks whose elements it takes, each once
 * @param ancestors the element of each source that it descends from
 * @param first the element of the first fan-out input, which priorities are read from
 * @param blockedBy the task without which it cannot be called
 */
record PlannedCall(
    String id,
    List<@Nullable Object> arguments,
    List<String> parents,
    Map<Source, Ref> ancestors,
    @Nullable Object first,
    Optional<String> blockedBy) {}
