/**
 * The machine behind the seams: its clock, its timers, its threads. The only place in the core that
 * reads a clock or starts a thread.
 */
@NullMarked
package dev.fanfare.runtime.internal.system;

import org.jspecify.annotations.NullMarked;
