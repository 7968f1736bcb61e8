/** A pipeline of queued tasks with parents, which any number of processes work on. */
@NullMarked
package dev.fanfare.samples.etl;

import org.jspecify.annotations.NullMarked;
