package dev.fanfare.webhooks;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.text.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Checks where the host of an {@code https} webhook is, before each attempt: a name may point to
 * another address by then. The JVM keeps what it has resolved for some seconds, and connects to the
 * same.
 */
final class HostCheck {

  /** Resolves a name. */
  interface Resolver {

    /** Returns all addresses of a host. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }

  private final Environment environment;
  private final Resolver resolver;

  HostCheck(Environment environment, Resolver resolver) {
    this.environment = environment;
    this.resolver = resolver;
  }

  /** Returns a check by the resolver of the JVM. */
  static HostCheck ofSystem(Environment environment) {
    return new HostCheck(environment, host -> List.of(InetAddress.getAllByName(host)));
  }

  /**
   * Checks an address.
   *
   * @param allowed the host that may be anywhere, or null
   * @return why it must not be posted to, or null if it may; the text has nothing of the URL
   */
  @Nullable PostOutcome check(URI url, @Nullable String allowed) throws InterruptedException {
    String host = url.getHost();
    if (!url.getScheme().toLowerCase(Locale.ROOT).equals("https")
        || host.equalsIgnoreCase(allowed)) {
      // Plain http is for this machine only: its URL has been checked.
      return null;
    }
    CompletableFuture<@Nullable PostOutcome> checked = new CompletableFuture<>();
    CountDownLatch ended = new CountDownLatch(1);
    environment
        .background()
        .execute(
            () -> {
              checked.complete(resolved(host));
              ended.countDown();
            });
    boolean inTime = environment.waits().await(ended, ClientPool.CONNECT.toNanos());
    return inTime ? checked.join() : PostOutcome.none("host not resolved in time");
  }

  private @Nullable PostOutcome resolved(String host) {
    try {
      // The brackets of an IPv6 literal are no part of it.
      return resolver.resolve(host).stream().allMatch(PublicAddress::isPublic)
          ? null
          : PostOutcome.refused(
              "its host is at a private address; Webhook.allowing names a host that may be");
    } catch (UnknownHostException e) {
      // The message is the host.
      return PostOutcome.none(e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      return PostOutcome.none(e.getClass().getSimpleName());
    }
  }
}
