/**
 * Task queues: tasks that outlive the process which added them, and that many processes share. A
 * task is a function's name and its arguments as JSON. The rules of states, leases and tokens are
 * here and in the store's statements; what runs the functions is {@link
 * dev.fanfare.queue.QueueWorkers}.
 */
@NullMarked
package dev.fanfare.queue;

import org.jspecify.annotations.NullMarked;
