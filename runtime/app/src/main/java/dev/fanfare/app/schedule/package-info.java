/** Bots on their schedules, and when they run next. */
@NullMarked
package dev.fanfare.app.schedule;

import org.jspecify.annotations.NullMarked;
