/** What a run shows: reads records, never the engine. */
@NullMarked
package dev.fanfare.report;

import org.jspecify.annotations.NullMarked;
