/** The commands of the runnable jar that need a server: {@code serve} and {@code mcp}. */
@NullMarked
package dev.fanfare.tool;

import org.jspecify.annotations.NullMarked;
