/**
 * The results of runs: reports, records, states, progress and exceptions. Knows nothing of the
 * engine.
 */
@NullMarked
package dev.fanfare.runtime.result;

import org.jspecify.annotations.NullMarked;
