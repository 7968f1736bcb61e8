package dev.fanfare.bots.webhook;

import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Waits;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts one webhook's events, one after the other, on the thread that brings them: the bus keeps
 * the others waiting in their order, and drops what is too much.
 */
final class WebhookSender implements Consumer<BotEvent> {

  static final int RETRIES = 3;

  /** A server that wants to be left alone for longer is: the message is given up. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Webhook.class.getName());

  private final Webhook webhook;
  private final HttpClient client;
  private final TimeSource time;
  private final Waits waits;
  private final LongAdder delivered;
  private final LongAdder failed;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Exchange underWay;

  WebhookSender(
      Webhook webhook,
      HttpClient client,
      TimeSource time,
      Waits waits,
      LongAdder delivered,
      LongAdder failed) {
    this.webhook = webhook;
    this.client = client;
    this.time = time;
    this.waits = waits;
    this.delivered = delivered;
    this.failed = failed;
  }

  @Override
  public void accept(BotEvent event) {
    try {
      deliver(event, webhook.body(event));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failed(event, "was interrupted");
    }
  }

  private void deliver(BotEvent event, String body) throws InterruptedException {
    for (int retry = 0; ; retry++) {
      Answer answer = post(body);
      if (answer.delivered()) {
        delivered.increment();
        return;
      }
      Duration pause = pause(answer, retry);
      boolean last = retry == RETRIES || !answer.mayPass() || pause.compareTo(LONGEST_PAUSE) > 0;
      if (last || waits.await(closed, pause.toNanos())) {
        failed(event, answer.what());
        return;
      }
    }
  }

  /** One second, doubling, unless the server says otherwise. */
  private static Duration pause(Answer answer, int retry) {
    Duration asked = answer.retryAfter();
    return asked == null ? Duration.ofSeconds(1L << retry) : asked;
  }

  private Answer post(String body) throws InterruptedException {
    try {
      Exchange exchange = new Exchange(client, request(body), time);
      underWay = exchange;
      if (closed.getCount() == 0) {
        exchange.cancel();
      }
      return exchange.await(waits);
    } catch (RuntimeException e) {
      // The client refused it. The message may contain the URL.
      return Answer.none(e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Fanfare")
            .POST(BodyPublishers.ofString(body));
    webhook.proof(time.instant().getEpochSecond(), body).forEach(request::header);
    return request.build();
  }

  private void failed(BotEvent event, String why) {
    failed.increment();
    LOG.log(
        System.Logger.Level.WARNING,
        "webhook ''{0}'' did not take an event of bot ''{1}'': {2}",
        webhook.name(),
        event.bot(),
        why);
  }

  /** Gives up what is under way, and all that waits. */
  void close() {
    closed.countDown();
    Exchange exchange = underWay;
    if (exchange != null) {
      exchange.cancel();
    }
  }
}
