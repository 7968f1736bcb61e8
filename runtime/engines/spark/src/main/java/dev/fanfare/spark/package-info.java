/**
 * The phases of a bot on an Apache Spark cluster. Spark runs chunks of tasks, at least once;
 * everything else stays in the driver's run.
 */
@NullMarked
package dev.fanfare.spark;

import org.jspecify.annotations.NullMarked;
