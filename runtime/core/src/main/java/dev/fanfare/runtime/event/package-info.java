/** What a run tells while it runs, and who listens. */
@NullMarked
package dev.fanfare.runtime.event;

import org.jspecify.annotations.NullMarked;
