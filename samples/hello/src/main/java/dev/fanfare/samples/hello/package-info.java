/** The smallest bot that shows its shape: one method yields, one is called per element. */
@NullMarked
package dev.fanfare.samples.hello;

import org.jspecify.annotations.NullMarked;
