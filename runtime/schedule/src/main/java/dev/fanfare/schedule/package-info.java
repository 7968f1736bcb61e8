/**
 * Cron expressions, and when they fire next. Everything that knows the cron-utils library is here,
 * in one class; who fires, and what happens to slots that were missed, is not.
 */
@NullMarked
package dev.fanfare.schedule;

import org.jspecify.annotations.NullMarked;
