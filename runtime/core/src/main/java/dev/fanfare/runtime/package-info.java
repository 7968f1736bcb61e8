/**
 * The face of the runtime: {@link dev.fanfare.runtime.Fanfare} runs bots, {@link
 * dev.fanfare.runtime.result.RunReport} tells what came of it. The engine behind it is internal.
 */
@NullMarked
package dev.fanfare.runtime;

import org.jspecify.annotations.NullMarked;
