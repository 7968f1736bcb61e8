/** The rows that need processes of their own: their main classes, and how they are started. */
@NullMarked
package dev.fanfare.benchmarks.process;

import org.jspecify.annotations.NullMarked;
