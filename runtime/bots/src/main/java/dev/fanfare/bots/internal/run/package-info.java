/**
 * The runs of one bot: attempts, pauses, limits, cooldown, numbers. Knows neither the manager nor
 * other bots.
 */
@NullMarked
package dev.fanfare.bots.internal.run;

import org.jspecify.annotations.NullMarked;
