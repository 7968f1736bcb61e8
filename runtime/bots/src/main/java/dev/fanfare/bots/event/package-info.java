/**
 * What bots tell, and who listens: a bounded bus that never makes a publisher wait. Who publishes,
 * and what a webhook makes of an event, is elsewhere.
 */
@NullMarked
package dev.fanfare.bots.event;

import org.jspecify.annotations.NullMarked;
