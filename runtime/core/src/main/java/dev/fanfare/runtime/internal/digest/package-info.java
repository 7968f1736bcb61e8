/** The digest of a run: its answer in a canonical binary form. */
@NullMarked
package dev.fanfare.runtime.internal.digest;

import org.jspecify.annotations.NullMarked;
