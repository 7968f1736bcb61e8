/** Whether and when a failed attempt is made again. */
@NullMarked
package dev.fanfare.runtime.internal.retry;

import org.jspecify.annotations.NullMarked;
