/** Recorded runs: their tables, the writer that commits them in groups, and what is read back. */
@NullMarked
package dev.fanfare.store.run;

import org.jspecify.annotations.NullMarked;
