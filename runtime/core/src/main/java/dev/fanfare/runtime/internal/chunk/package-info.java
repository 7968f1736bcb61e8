/** Chunks of tasks that another process has sent: how they run in this one. */
@NullMarked
package dev.fanfare.runtime.internal.chunk;

import org.jspecify.annotations.NullMarked;
