/** How one attempt calls the user's code, and how what it throws is told. */
@NullMarked
package dev.fanfare.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
