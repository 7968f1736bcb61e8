/** The files of a run: one writer a format, each of which streams; and the reader of run.json. */
@NullMarked
package dev.fanfare.report.file;

import org.jspecify.annotations.NullMarked;
