/**
 * The findings about a run, in sentences: one rule a cause, each with its thresholds. Rules read
 * {@link dev.fanfare.report.data.RunData} and know no format.
 */
@NullMarked
package dev.fanfare.report.findings;

import org.jspecify.annotations.NullMarked;
