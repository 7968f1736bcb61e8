/** Ctrl-C and its kin, and what a run does when they come. */
@NullMarked
package dev.fanfare.launcher.signal;

import org.jspecify.annotations.NullMarked;
