/**
 * How a row of the table is measured, judged against its goals, kept as JSON and written as text.
 * Knows nothing of what is measured.
 */
@NullMarked
package dev.fanfare.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
