/** Limits that tasks share: how many attempts at a time, and how many in a time. */
@NullMarked
package dev.fanfare.runtime.internal.limit;

import org.jspecify.annotations.NullMarked;
