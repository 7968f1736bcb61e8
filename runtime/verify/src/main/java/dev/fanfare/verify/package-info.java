/**
 * Finds tasks whose results depend on more than their inputs: the same run, again and again, each
 * time with one thing changed around it that must not matter.
 */
@NullMarked
package dev.fanfare.verify;

import org.jspecify.annotations.NullMarked;
