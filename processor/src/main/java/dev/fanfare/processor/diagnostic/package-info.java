/**
 * The messages to the user: codes, the form of a message, and the only place that prints one. What
 * is wrong, and where, is found elsewhere.
 */
@NullMarked
package dev.fanfare.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
