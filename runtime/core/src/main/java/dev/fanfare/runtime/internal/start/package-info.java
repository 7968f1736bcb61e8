/** What a run is started with, settled and checked. */
@NullMarked
package dev.fanfare.runtime.internal.start;

import org.jspecify.annotations.NullMarked;
