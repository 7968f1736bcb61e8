package dev.fanfare.proof.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What must come of a run.
 *
 * @param phases the phases that it may reach
 * @param elapsed how long it takes, where that does not depend on who gets which worker
 * @param refusal why the phase after the last of {@code phases} is not begun, as the run says
 */
public record Expectation(
    List<ExpectedPhase> phases, Optional<Duration> elapsed, Optional<String> refusal) {}
