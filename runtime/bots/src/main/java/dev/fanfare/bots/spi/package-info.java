/** What a manager needs of a store that several processes share. A store implements it. */
@NullMarked
package dev.fanfare.bots.spi;

import org.jspecify.annotations.NullMarked;
