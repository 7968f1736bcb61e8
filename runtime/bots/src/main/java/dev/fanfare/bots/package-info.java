/** Bots on their schedules. */
@NullMarked
package dev.fanfare.bots;

import org.jspecify.annotations.NullMarked;
