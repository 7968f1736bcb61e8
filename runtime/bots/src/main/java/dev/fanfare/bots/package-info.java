/**
 * Bots on their schedules: a manager, what it is given, and what it tells. How a run goes from
 * phase to phase is the engine's; when a cron expression fires is the schedule module's.
 */
@NullMarked
package dev.fanfare.bots;

import org.jspecify.annotations.NullMarked;
