/**
 * The tables of task queues and the statements on them: tasks, edges, tries, metadata. Knows states
 * and tokens, not functions or values: those are texts here.
 */
@NullMarked
package dev.fanfare.store.queue;

import org.jspecify.annotations.NullMarked;
