/** Windows' COM on the threads of a bot's workers. Nothing else knows JNA. */
@NullMarked
package dev.fanfare.samples.com;

import org.jspecify.annotations.NullMarked;
