/**
 * The reuse of recorded successes: content keys of tasks, and which recorded successes stand for
 * them. Where they are recorded is not known here.
 */
@NullMarked
package dev.fanfare.runtime.internal.recovery;

import org.jspecify.annotations.NullMarked;
