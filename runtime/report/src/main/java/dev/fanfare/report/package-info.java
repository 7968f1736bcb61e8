/**
 * The files of a run: {@link dev.fanfare.report.RunFiles} writes its files and reads them back.
 * Reads records, never the engine.
 */
@NullMarked
package dev.fanfare.report;

import org.jspecify.annotations.NullMarked;
