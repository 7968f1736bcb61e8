/**
 * The commands: their flags, what each does, and the exit code it ends with. Values and their
 * origins are in {@code config}, what a run shows while it runs in {@code progress}.
 */
@NullMarked
package dev.fanfare.launcher.command;

import org.jspecify.annotations.NullMarked;
