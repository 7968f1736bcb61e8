package dev.fanfare.webhooks;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.Executor;

/**
 * The HTTP clients of open webhooks: one for each executor, as a client has a thread of its own.
 * Thread-safe.
 */
final class ClientPool {

  /** The time limit for connecting, per attempt. */
  static final Duration CONNECT = Duration.ofSeconds(5);

  private static final ClientPool SHARED = new ClientPool();

  private static final class Entry {
    final HttpClient client;
    int users;

    Entry(HttpClient client) {
      this.client = client;
    }
  }

  private final IdentityHashMap<Executor, Entry> entries = new IdentityHashMap<>();

  /** Returns the pool of the process. */
  static ClientPool shared() {
    return SHARED;
  }

  /** Returns a client that runs on an executor; {@link #release} gives it back. */
  synchronized HttpClient acquire(Executor executor) {
    Entry entry = entries.computeIfAbsent(executor, key -> new Entry(client(key)));
    entry.users++;
    return entry.client;
  }

  private static HttpClient client(Executor executor) {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(Redirect.NEVER)
        .version(Version.HTTP_1_1)
        .executor(executor)
        .build();
  }

  /**
   * Gives a client back. The last user ends it and its thread (before JDK 21 the thread ends when
   * the client is collected).
   */
  void release(Executor executor) {
    Object ended = forget(executor);
    if (ended instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    }
  }

  private synchronized Object forget(Executor executor) {
    Entry entry = entries.get(executor);
    if (entry == null || --entry.users > 0) {
      return this;
    }
    entries.remove(executor);
    return entry.client;
  }

  private static void closeQuietly(AutoCloseable client) {
    try {
      client.close();
    } catch (Exception e) {
      System.getLogger(ClientPool.class.getName())
          .log(System.Logger.Level.DEBUG, "the HTTP client did not close", e);
    }
  }
}
