/**
 * What a manager and a bot's code exchange: the handle to a bot, its schedule, its state, the
 * result and the numbers of its runs. How a run goes is elsewhere.
 */
@NullMarked
package dev.fanfare.bots.model;

import org.jspecify.annotations.NullMarked;
