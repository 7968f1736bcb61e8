/** Cron expressions, and when they fire next. */
@NullMarked
package dev.fanfare.schedule;

import org.jspecify.annotations.NullMarked;
