/** Engines with a bug each: methods of theirs that are made wrong as they are loaded. */
@NullMarked
package dev.fanfare.proof.mutant;

import org.jspecify.annotations.NullMarked;
