/** How times, counts and text that is not ours are written for people. Knows no format. */
@NullMarked
package dev.fanfare.report.text;

import org.jspecify.annotations.NullMarked;
