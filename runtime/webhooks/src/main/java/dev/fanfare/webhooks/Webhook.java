package dev.fanfare.webhooks;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Environment;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server to which events are posted. Immutable.
 *
 * <p>The URL is a secret, as whoever has it can post: it is in no log, no message and not in {@link
 * #toString}. It has to be {@code https}, or {@code http} to this machine itself; the host of an
 * {@code https} one must not be at a private address, unless {@link #allowing} names it.
 */
public final class Webhook implements EventDestination {

  private final String name;
  private final Set<EventLevel> levels;
  private final URI url;
  private final Function<BotEvent, String> body;
  private final @Nullable BodySignature signature;
  private final @Nullable String allowedHost;

  private Webhook(
      String name,
      Set<EventLevel> levels,
      URI url,
      Function<BotEvent, String> body,
      @Nullable BodySignature signature,
      @Nullable String allowedHost) {
    this.allowedHost = allowedHost;
    this.name = name;
    this.levels = levels;
    this.url = url;
    this.body = body;
    this.signature = signature;
  }

  /**
   * Returns an incoming webhook of Slack.
   *
   * @param url the secret URL that Slack gave
   * @throws FanfareException if it is not an {@code https} URL; the message does not contain it
   */
  public static Webhook slack(String url) {
    return of("slack", url, MessageText::slack, null);
  }

  /**
   * Returns an incoming webhook of Amazon Chime.
   *
   * @param url the secret URL that Chime gave
   * @throws FanfareException if it is not an {@code https} URL; the message does not contain it
   */
  public static Webhook chime(String url) {
    return of("chime", url, MessageText::chime, null);
  }

  /**
   * Returns a webhook for a server of one's own, which is sent the whole event as JSON:
   *
   * <pre>{@code
   * {"bot":"nightly","level":"ERROR","at":"2026-11-20T06:00:00Z","message":"...","data":{"k":"v"}}
   * }</pre>
   *
   * <p>The header {@code Fanfare-Timestamp} has the time of the attempt in seconds since 1970, and
   * {@code Fanfare-Signature} has {@code sha256=} and, in lower-case hexadecimal digits, the
   * HMAC-SHA256 of the timestamp, a full stop and the body. The receiver computes the same,
   * compares in constant time, and refuses timestamps that are too old. A message that the receiver
   * did not acknowledge comes again.
   *
   * @param url where to
   * @param secret what both sides know, at least 16 characters
   * @throws FanfareException if it is not an {@code https} URL, or the secret is shorter; the
   *     message contains neither
   */
  public static Webhook signed(String url, String secret) {
    return of("signed", url, MessageText::json, new BodySignature(secret));
  }

  private static Webhook of(
      String kind, String url, Function<BotEvent, String> body, @Nullable BodySignature signature) {
    Set<EventLevel> levels = Set.of(EventLevel.WARNING, EventLevel.ERROR);
    return new Webhook(kind, levels, SecretUrl.parse(kind, url), body, signature, null);
  }

  /**
   * Returns the same webhook with a name, which logs and metrics use. Default: {@code slack},
   * {@code chime} or {@code signed}.
   */
  public Webhook named(String name) {
    return new Webhook(
        Objects.requireNonNull(name, "name"), levels, url, body, signature, allowedHost);
  }

  /**
   * Returns the same webhook for other levels. Default: WARNING and ERROR.
   *
   * @param first one level
   * @param more further ones
   */
  public Webhook levels(EventLevel first, EventLevel... more) {
    return new Webhook(
        name, Set.copyOf(EnumSet.of(first, more)), url, body, signature, allowedHost);
  }

  /**
   * Returns the same webhook for a host that may be at a private address. Default: none may, and an
   * event for one is given up: {@code https} webhooks are for the internet.
   *
   * @param host the host of the URL, as it is written there; for another host it changes nothing
   */
  public Webhook allowing(String host) {
    return new Webhook(name, levels, url, body, signature, Objects.requireNonNull(host, "host"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<EventLevel> levels() {
    return levels;
  }

  @Override
  public EventDelivery open(Environment environment) {
    return new WebhookSender(this, environment);
  }

  @Nullable String allowedHost() {
    return allowedHost;
  }

  URI url() {
    return url;
  }

  String body(BotEvent event) {
    return body.apply(event);
  }

  /** The headers that prove who sent a body, as names and values; none if it is not signed. */
  Map<String, String> proof(long epochSecond, String text) {
    return signature == null ? Map.of() : signature.headers(epochSecond, text);
  }

  /** Its name and levels, without the URL. */
  @Override
  public String toString() {
    return "webhook '" + name + "' for " + List.copyOf(levels);
  }
}
