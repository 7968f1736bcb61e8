/** Finds the bots of a whole class path by the markers that the processor leaves there. */
@NullMarked
package dev.fanfare.launcher.scan;

import org.jspecify.annotations.NullMarked;
