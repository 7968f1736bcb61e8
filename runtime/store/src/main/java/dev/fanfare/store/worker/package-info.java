/**
 * The processes that work on a store: each has a row, beats while it lives, and is released by the
 * others when it does not.
 */
@NullMarked
package dev.fanfare.store.worker;

import org.jspecify.annotations.NullMarked;
