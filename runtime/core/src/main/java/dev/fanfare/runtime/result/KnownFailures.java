package dev.fanfare.runtime.result;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of exceptions that their authors' own code gave, so that each is asked for once: on
 * the thread of its task, inside the task's limit, rather than by whoever reports it. Holds no
 * exception longer than others do. Thread-safe.
 */
final class KnownFailures {

  /** Beyond these a message is asked for again: memory has an end. */
  private static final int MOST = 100_000;

  private final Map<Object, String> messages = new ConcurrentHashMap<>();
  private final ReferenceQueue<Throwable> gone = new ReferenceQueue<>();

  /** An exception by its identity: its own equals and hashCode are its author's code, too. */
  private record IdentityKey(Throwable failure) {
    @Override
    public int hashCode() {
      return System.identityHashCode(failure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (other instanceof IdentityKey key) {
        return key.failure == failure;
      }
      return other instanceof WeakKey weak && weak.refersTo(failure);
    }
  }

  private static final class WeakKey extends WeakReference<Throwable> {
    private final int hash;

    WeakKey(Throwable failure, ReferenceQueue<Throwable> queue) {
      super(failure, queue);
      hash = System.identityHashCode(failure);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      return other instanceof IdentityKey key && refersTo(key.failure());
    }
  }

  /** Returns the message of an exception that is known, or null. */
  @Nullable String find(Throwable failure) {
    return messages.get(new IdentityKey(failure));
  }

  void add(Throwable failure, String message) {
    for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
      messages.remove(key);
    }
    if (messages.size() < MOST) {
      messages.put(new WeakKey(failure, gone), message);
    }
  }
}
