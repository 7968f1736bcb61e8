/**
 * The rows that are measured warm: one JMH class each, one method per contender, results in
 * milliseconds.
 */
@NullMarked
package dev.fanfare.benchmarks.warm;

import org.jspecify.annotations.NullMarked;
