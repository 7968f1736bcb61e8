/** The store of recorded runs, as a user opens it. */
@NullMarked
package dev.fanfare.store;

import org.jspecify.annotations.NullMarked;
