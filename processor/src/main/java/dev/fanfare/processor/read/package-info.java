/**
 * The first stage: elements become declarations, in which every value knows where it was written.
 * Nothing is judged here.
 */
@NullMarked
package dev.fanfare.processor.read;

import org.jspecify.annotations.NullMarked;
