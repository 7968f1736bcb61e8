/** The settings of one run, resolved, and the verdict on it. */
@NullMarked
package dev.fanfare.runtime.internal.spec;

import org.jspecify.annotations.NullMarked;
