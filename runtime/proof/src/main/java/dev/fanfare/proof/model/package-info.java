/**
 * The contract, executable: what must come of a run, worked out one task after the other by the
 * most obvious means. Written from the contract, never from the engine, and it shares no code with
 * it but the plan's own types.
 */
@NullMarked
package dev.fanfare.proof.model;

import org.jspecify.annotations.NullMarked;
