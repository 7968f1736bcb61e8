/** Databases for tests: a fresh one each time, of every kind. */
@NullMarked
package dev.fanfare.store.testing;

import org.jspecify.annotations.NullMarked;
