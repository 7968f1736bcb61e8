/** What is told of a run: views of its tables. */
@NullMarked
package dev.fanfare.runtime.internal.record;

import org.jspecify.annotations.NullMarked;
