/** Runs that a store has recorded: opened, resumed, listed, explained, cancelled, removed. */
@NullMarked
package dev.fanfare.app.recorded;

import org.jspecify.annotations.NullMarked;
