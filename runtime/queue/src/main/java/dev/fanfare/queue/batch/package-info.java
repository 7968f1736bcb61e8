/**
 * The batch tool: nine actions on one queue, which take and return JSON. The command line, HTTP and
 * MCP call them and hold no logic of their own.
 */
@NullMarked
package dev.fanfare.queue.batch;

import org.jspecify.annotations.NullMarked;
