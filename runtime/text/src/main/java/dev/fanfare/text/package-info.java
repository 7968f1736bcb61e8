/**
 * Texts to values and back: durations, rates, ranges of counts, scalars. Each has its one parser
 * here, so that annotations, code, configuration files and the command line are read alike.
 */
@NullMarked
package dev.fanfare.text;

import org.jspecify.annotations.NullMarked;
