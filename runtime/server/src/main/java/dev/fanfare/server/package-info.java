/**
 * The batch tool and the queues over HTTP, on the JDK's own server, and a live page. It holds no
 * logic of its own: actions are those of {@link dev.fanfare.queue.batch.BatchService}.
 */
@NullMarked
package dev.fanfare.server;

import org.jspecify.annotations.NullMarked;
