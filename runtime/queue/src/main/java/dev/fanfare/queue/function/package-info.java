/**
 * The functions that a queued task can call: what every one of them says about itself, and the
 * three that come along, {@code shell}, {@code http} and {@code sleep}.
 */
@NullMarked
package dev.fanfare.queue.function;

import org.jspecify.annotations.NullMarked;
