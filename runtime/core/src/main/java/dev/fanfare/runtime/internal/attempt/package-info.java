/**
 * One attempt of one task: the step it belongs to, the call of the user's method, and its outcome.
 * Knows neither workers nor phases, so that an attempt can be made anywhere.
 */
@NullMarked
package dev.fanfare.runtime.internal.attempt;

import org.jspecify.annotations.NullMarked;
