/**
 * The plan graph: which step feeds which parameter, the rules about that, and the inputs that come
 * of it.
 */
@NullMarked
package dev.fanfare.processor.graph;

import org.jspecify.annotations.NullMarked;
