/** How a run's events reach its listeners. */
@NullMarked
package dev.fanfare.runtime.internal.event;

import org.jspecify.annotations.NullMarked;
