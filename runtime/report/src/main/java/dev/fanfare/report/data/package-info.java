/**
 * A run as data: the one model from which the tree, the page and every file are made, whether the
 * run has just ended in this process or is read back from its directory. Nothing here renders.
 */
@NullMarked
package dev.fanfare.report.data;

import org.jspecify.annotations.NullMarked;
