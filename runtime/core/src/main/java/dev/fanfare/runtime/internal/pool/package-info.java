/** The engine's face for a list and a function, and for callables that come one by one. */
@NullMarked
package dev.fanfare.runtime.internal.pool;

import org.jspecify.annotations.NullMarked;
