/**
 * The seams: what the engine does not do by itself. Time, timers, threads and the journal are
 * passed in, so that a simulator can drive the whole engine on one thread; the launcher is found.
 */
@NullMarked
package dev.fanfare.runtime.spi;

import org.jspecify.annotations.NullMarked;
