/**
 * Values by their declared type to JSON and back. A value that cannot come back equal is refused
 * with a reason. No class that the data names is ever loaded. What is stored where is not known
 * here.
 */
@NullMarked
package dev.fanfare.codec;

import org.jspecify.annotations.NullMarked;
