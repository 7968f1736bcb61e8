package dev.fanfare.bots.webhook;

import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.Subscription;
import dev.fanfare.runtime.spi.Environment;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings a bus's events to webhooks. Thread-safe.
 *
 * <p>Each webhook gets its events in order, one at a time. An attempt has 5 seconds to connect and
 * 15 in all; of the answer's body at most 64 KiB are read, and redirects are not followed. A server
 * that does not answer, or says 408, 425, 429 or 5xx, is asked again three times, after 1, 2 and 4
 * seconds, or after what its {@code Retry-After} says; if that is more than ten minutes, or the
 * answer is another one but 2xx, the event is given up, counted and logged.
 */
public final class Webhooks implements AutoCloseable {

  private record Attached(String bot, Subscription subscription, WebhookSender sender) {
    void end() {
      subscription.close();
      sender.close();
    }
  }

  static final Duration CONNECT = Duration.ofSeconds(5);

  private final EventBus bus;
  private final Environment environment;
  private final List<Attached> attached = new CopyOnWriteArrayList<>();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private @Nullable HttpClient client;

  /**
   * Creates it without webhooks.
   *
   * @param bus whose events
   * @param environment the time, and the threads that wait for answers
   */
  public Webhooks(EventBus bus, Environment environment) {
    this.bus = bus;
    this.environment = environment;
  }

  /**
   * Brings the events of one bot, or all, to a webhook.
   *
   * @param bot a bot's name, or {@link EventBus#ALL}
   * @param webhook where to
   */
  public void attach(String bot, Webhook webhook) {
    WebhookSender sender =
        new WebhookSender(
            webhook, client(), environment.time(), environment.waits(), delivered, failed);
    Subscription subscription = bus.subscribe(bot, webhook.levels(), sender);
    attached.add(new Attached(bot, subscription, sender));
  }

  /**
   * Takes away what was attached for a bot; what is under way is given up.
   *
   * @param bot as it was attached
   */
  public void detach(String bot) {
    detachIf(one -> one.bot.equals(bot));
  }

  private void detachIf(Predicate<Attached> which) {
    attached.stream().filter(which).forEach(Attached::end);
    attached.removeIf(which);
  }

  /** How many events have been taken. */
  public long delivered() {
    return delivered.sum();
  }

  /** How many events have been given up. */
  public long failed() {
    return failed.sum();
  }

  synchronized HttpClient client() {
    HttpClient present = client;
    if (present == null) {
      present =
          HttpClient.newBuilder()
              .connectTimeout(CONNECT)
              .followRedirects(Redirect.NEVER)
              .version(Version.HTTP_1_1)
              .executor(environment.background())
              .build();
      client = present;
    }
    return present;
  }

  /**
   * Ends them all, and the client with its thread (before JDK 21 that ends when the client is
   * collected). Others may be attached after that.
   */
  @Override
  public void close() {
    detachIf(one -> true);
    Object old = forgetClient();
    if (old instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    }
  }

  private synchronized @Nullable HttpClient forgetClient() {
    HttpClient old = client;
    client = null;
    return old;
  }

  private static void closeQuietly(AutoCloseable client) {
    try {
      client.close();
    } catch (Exception e) {
      System.getLogger(Webhooks.class.getName())
          .log(System.Logger.Level.DEBUG, "the HTTP client did not close", e);
    }
  }
}
