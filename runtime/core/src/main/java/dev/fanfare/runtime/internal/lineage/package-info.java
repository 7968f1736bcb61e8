/**
 * How the tasks of a step follow from what earlier steps yielded: fan-out, joins by descent, groups
 * and gathers. The result is a {@link dev.fanfare.runtime.internal.table.StepTable} whose arguments
 * are bound.
 */
@NullMarked
package dev.fanfare.runtime.internal.lineage;

import org.jspecify.annotations.NullMarked;
