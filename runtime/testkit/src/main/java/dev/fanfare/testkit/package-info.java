/**
 * Tests of bots in milliseconds: the same engine code runs, on one thread and in virtual time; what
 * happens first among what could happen at the same time, a seed decides. Time, timers, threads and
 * waiting are replaced through the runtime's seams, and nothing else is. The entry is {@link
 * dev.fanfare.testkit.BotTest}.
 */
@NullMarked
package dev.fanfare.testkit;

import org.jspecify.annotations.NullMarked;
