/** What a run is started with, settled and checked. */
@NullMarked
package dev.fanfare.runtime.internal.run;

import org.jspecify.annotations.NullMarked;
