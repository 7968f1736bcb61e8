/**
 * Texts to values and back: what a scalar looks like is decided here, for the processor, for code
 * and for the command line. Nothing here is promised to users.
 */
@NullMarked
package dev.fanfare.text;

import org.jspecify.annotations.NullMarked;
