/** Many calls to a server with a quota: who is refused how often, and who is done when. */
@NullMarked
package dev.fanfare.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
