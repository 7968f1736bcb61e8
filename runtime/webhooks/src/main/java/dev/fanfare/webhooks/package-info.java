/**
 * Webhooks: what brings events to Slack, to Chime, or to a server of one's own. Which events there
 * are, and in which order they come, is the event bus's.
 */
@NullMarked
package dev.fanfare.webhooks;

import org.jspecify.annotations.NullMarked;
