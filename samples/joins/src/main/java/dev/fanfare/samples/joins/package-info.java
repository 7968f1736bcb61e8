/** How several parameters of one method are fed: by lineage, or by every combination. */
@NullMarked
package dev.fanfare.samples.joins;

import org.jspecify.annotations.NullMarked;
