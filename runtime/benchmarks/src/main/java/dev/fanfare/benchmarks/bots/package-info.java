/** The bots that are measured: what a user would write, doing next to nothing. */
@NullMarked
package dev.fanfare.benchmarks.bots;

import org.jspecify.annotations.NullMarked;
