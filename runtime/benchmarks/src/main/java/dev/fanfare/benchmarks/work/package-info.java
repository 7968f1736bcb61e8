/** What the peers are made to do besides the work, so that they record what Fanfare records. */
@NullMarked
package dev.fanfare.benchmarks.work;

import org.jspecify.annotations.NullMarked;
