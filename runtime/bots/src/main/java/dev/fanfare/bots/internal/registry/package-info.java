/** The bots of a manager, started and stopped together with their slots and webhooks. */
@NullMarked
package dev.fanfare.bots.internal.registry;

import org.jspecify.annotations.NullMarked;
