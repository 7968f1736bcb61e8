/** The command line of every generated main. */
@NullMarked
package dev.fanfare.launcher;

import org.jspecify.annotations.NullMarked;
