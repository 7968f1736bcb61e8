/** A run as text for a terminal, in the manner of JUnit's console tree. */
@NullMarked
package dev.fanfare.report.tree;

import org.jspecify.annotations.NullMarked;
