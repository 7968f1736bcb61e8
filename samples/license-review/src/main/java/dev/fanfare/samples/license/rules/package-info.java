/**
 * The bank of questions and the small language in which it says what to look for. Nothing here
 * knows a licence or a run.
 */
@NullMarked
package dev.fanfare.samples.license.rules;

import org.jspecify.annotations.NullMarked;
