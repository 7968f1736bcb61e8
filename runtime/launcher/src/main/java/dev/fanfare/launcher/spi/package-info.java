/** Commands that other modules add to the command line. */
@NullMarked
package dev.fanfare.launcher.spi;

import org.jspecify.annotations.NullMarked;
