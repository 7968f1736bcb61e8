package dev.fanfare.runtime.internal.system;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * The state of a worker's thread that a task can change and the next one would find: name, context
 * class loader, priority, handler of uncaught exceptions.
 */
final class ThreadState {

  private final Thread thread;
  private final String name;
  private final @Nullable ClassLoader loader;
  private final int priority;
  private final @Nullable UncaughtExceptionHandler handler;

  /** Remembers the state of the current thread. */
  ThreadState() {
    thread = Thread.currentThread();
    name = thread.getName();
    loader = thread.getContextClassLoader();
    priority = thread.getPriority();
    handler = thread.getUncaughtExceptionHandler();
  }

  /** Puts back what has been changed; called by the thread. */
  // The same objects are the common case; a priority is only put back.
  @SuppressWarnings({"ReferenceEquality", "ThreadPriorityCheck"})
  void restore() {
    if (thread.getName() != name) {
      thread.setName(name);
    }
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    if (thread.getPriority() != priority) {
      thread.setPriority(priority);
    }
    if (thread.getUncaughtExceptionHandler() != handler) {
      thread.setUncaughtExceptionHandler(handler == thread.getThreadGroup() ? null : handler);
    }
  }
}
