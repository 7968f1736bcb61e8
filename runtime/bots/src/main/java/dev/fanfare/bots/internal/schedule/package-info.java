/**
 * When bots run by themselves: their slots, and the queue that calls a bot when its slot comes.
 * Knows no run.
 */
@NullMarked
package dev.fanfare.bots.internal.schedule;

import org.jspecify.annotations.NullMarked;
