/** CPU-bound work: what every class of the running JDK consists of. */
@NullMarked
package dev.fanfare.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
