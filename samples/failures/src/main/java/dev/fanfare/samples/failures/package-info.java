/** What becomes of tasks that fail, and how a run goes on without them. */
@NullMarked
package dev.fanfare.samples.failures;

import org.jspecify.annotations.NullMarked;
