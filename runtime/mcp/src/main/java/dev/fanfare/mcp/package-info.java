/**
 * The batch tool for agents: a tool per action over the Model Context Protocol, by the protocol's
 * own Java library. It holds no logic: actions are those of {@link
 * dev.fanfare.queue.batch.BatchService}.
 */
@NullMarked
package dev.fanfare.mcp;

import org.jspecify.annotations.NullMarked;
