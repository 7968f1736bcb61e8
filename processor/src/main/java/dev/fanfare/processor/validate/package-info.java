/**
 * The second stage: one class per rule that looks at a declaration alone. All of them run. How
 * steps fit together is judged later, on the graph.
 */
@NullMarked
package dev.fanfare.processor.validate;

import org.jspecify.annotations.NullMarked;
