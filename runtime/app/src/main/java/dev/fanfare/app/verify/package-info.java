/** Runs of a bot under other conditions, each in a JVM of its own, compared task by task. */
@NullMarked
package dev.fanfare.app.verify;

import org.jspecify.annotations.NullMarked;
