/**
 * A phase's tasks as columns, and what its steps yielded as elements. Data only: nothing here
 * decides what happens to a task.
 */
@NullMarked
package dev.fanfare.runtime.internal.table;

import org.jspecify.annotations.NullMarked;
