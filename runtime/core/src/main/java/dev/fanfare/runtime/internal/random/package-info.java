/** Chance that is the same in every run: hashes of seed, task and attempt. */
@NullMarked
package dev.fanfare.runtime.internal.random;

import org.jspecify.annotations.NullMarked;
