/**
 * What a run shows while it runs, on stderr: frames in a terminal, lines elsewhere. What it shows
 * when it has ended is in {@code dev.fanfare.report}.
 */
@NullMarked
package dev.fanfare.launcher.progress;

import org.jspecify.annotations.NullMarked;
