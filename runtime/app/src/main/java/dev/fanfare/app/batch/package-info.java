/** The batch tool, as fronts open it: on a store, with the functions of the bots' classes. */
@NullMarked
package dev.fanfare.app.batch;

import org.jspecify.annotations.NullMarked;
