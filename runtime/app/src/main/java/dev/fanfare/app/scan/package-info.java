/** Finds the bots of a whole class path by the markers that the processor leaves there. */
@NullMarked
package dev.fanfare.app.scan;

import org.jspecify.annotations.NullMarked;
