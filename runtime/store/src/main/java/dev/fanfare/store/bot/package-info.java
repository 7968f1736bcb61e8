/** Slots, cooldowns and numbers of bots, for several processes. */
@NullMarked
package dev.fanfare.store.bot;

import org.jspecify.annotations.NullMarked;
