/**
 * What Fanfare costs, with its peers side by side. The command that measures, and the list of what
 * is measured, live here; how one measures lives in {@code measure}, and the work in the other
 * packages. Nothing here is published.
 */
@NullMarked
package dev.fanfare.benchmarks;

import org.jspecify.annotations.NullMarked;
