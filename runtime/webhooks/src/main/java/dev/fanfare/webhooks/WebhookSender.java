package dev.fanfare.webhooks;

import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.runtime.spi.Environment;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Posts one webhook's events, one after the other, on the thread that brings them.
 *
 * <p>An attempt has 5 seconds to connect and 15 in all; of the answer's body at most 64 KiB are
 * read, and redirects are not followed. A server that does not answer, or says 408, 425, 429 or
 * 5xx, is asked again three times, after 1, 2 and 4 seconds, or after what its {@code Retry-After}
 * says; if that is more than ten minutes, or the answer is another one but 2xx, the event is given
 * up and logged.
 */
final class WebhookSender implements EventDelivery {

  static final int RETRIES = 3;

  /** The longest pause that a server gets; if it asks for more, the event is given up. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Webhook.class.getName());

  private final Webhook webhook;
  private final Environment environment;
  private final HostCheck hosts;
  private final HttpClient client;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean released = new AtomicBoolean();
  private volatile @Nullable WebhookExchange underWay;

  WebhookSender(Webhook webhook, Environment environment) {
    this(webhook, environment, HostCheck.ofSystem(environment));
  }

  WebhookSender(Webhook webhook, Environment environment, HostCheck hosts) {
    this.hosts = hosts;
    this.webhook = webhook;
    this.environment = environment;
    client = ClientPool.shared().acquire(environment.background());
  }

  @Override
  public boolean deliver(String id, BotEvent event) throws InterruptedException {
    try {
      return deliver(id, event, webhook.body(event));
    } catch (InterruptedException e) {
      logFailure(event, "was interrupted");
      throw e;
    }
  }

  private boolean deliver(String id, BotEvent event, String body) throws InterruptedException {
    for (int retry = 0; ; retry++) {
      PostOutcome outcome = post(id, body);
      if (outcome.delivered()) {
        return true;
      }
      Duration pause = pause(outcome, retry);
      boolean last = retry == RETRIES || !outcome.mayPass() || pause.compareTo(LONGEST_PAUSE) > 0;
      if (last || environment.waits().await(closed, pause.toNanos())) {
        logFailure(event, outcome.what());
        return false;
      }
    }
  }

  /** One second, doubling, unless the server says otherwise. */
  private static Duration pause(PostOutcome outcome, int retry) {
    Duration asked = outcome.retryAfter();
    return asked == null ? Duration.ofSeconds(1L << retry) : asked;
  }

  private PostOutcome post(String id, String body) throws InterruptedException {
    try {
      PostOutcome refused = hosts.check(webhook.url(), webhook.allowedHost());
      if (refused != null) {
        return refused;
      }
      WebhookExchange exchange = new WebhookExchange(client, request(id, body), environment.time());
      underWay = exchange;
      if (closed.getCount() == 0) {
        exchange.cancel();
      }
      return exchange.await(environment.waits());
    } catch (RuntimeException e) {
      // The client refused it. The message may contain the URL.
      return PostOutcome.none(e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(String id, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Fanfare")
            .header("webhook-id", id)
            .POST(BodyPublishers.ofString(body));
    webhook.proof(environment.time().instant().getEpochSecond(), body).forEach(request::header);
    return request.build();
  }

  private void logFailure(BotEvent event, String why) {
    LOG.log(
        System.Logger.Level.WARNING,
        "webhook ''{0}'' did not take an event of bot ''{1}'': {2}",
        webhook.name(),
        event.bot(),
        why);
  }

  @Override
  public void close() {
    closed.countDown();
    WebhookExchange exchange = underWay;
    if (exchange != null) {
      exchange.cancel();
    }
    if (released.compareAndSet(false, true)) {
      ClientPool.shared().release(environment.background());
    }
  }
}
