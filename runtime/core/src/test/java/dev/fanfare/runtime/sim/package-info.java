/**
 * Drives the real engine on one thread in virtual time. Every order in which workers, timers and
 * listeners could move is chosen by a seed.
 */
@NullMarked
package dev.fanfare.runtime.sim;

import org.jspecify.annotations.NullMarked;
