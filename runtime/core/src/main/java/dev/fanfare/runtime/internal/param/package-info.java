/** A bot's parameters: their values, and how texts become values. */
@NullMarked
package dev.fanfare.runtime.internal.param;

import org.jspecify.annotations.NullMarked;
