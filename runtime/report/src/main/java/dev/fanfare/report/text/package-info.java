/** The formats of times, counts and foreign text for people. Knows no format. */
@NullMarked
package dev.fanfare.report.text;

import org.jspecify.annotations.NullMarked;
