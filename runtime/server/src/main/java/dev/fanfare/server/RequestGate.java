package dev.fanfare.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only who knows the token, and who is not a stranger's page in the user's own browser: the
 * Host must be a name of this server (which defeats DNS rebinding), and an Origin, where there is
 * one, must be this server too.
 */
final class RequestGate {

  static final String COOKIE = "fanfare-token";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final byte[] token;
  private final Set<String> hosts;

  RequestGate(String token, Set<String> moreHosts) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    hosts = new java.util.HashSet<>(LOOPBACK);
    moreHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  void check(HttpRequest request) {
    String host = hostName(request.header("Host").orElse(""));
    if (!hosts.contains(host)) {
      throw new RequestException(421, "this server does not answer for the host that was named");
    }
    Optional<String> origin = request.header("Origin");
    if (origin.isPresent() && !isOwn(origin.get(), request)) {
      throw new RequestException(403, "requests of other pages are refused");
    }
    if (!knowsToken(request)) {
      throw new RequestException(
          401, "the token is missing or wrong: send 'Authorization: Bearer TOKEN'");
    }
  }

  private static String hostName(String host) {
    int port = host.lastIndexOf(':');
    boolean hasPort = port > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }

  private boolean isOwn(String origin, HttpRequest request) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority.equalsIgnoreCase(request.header("Host").orElse(""))
          && hosts.contains(hostName(authority));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean knowsToken(HttpRequest request) {
    return request
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
            .filter(value -> isToken(value.substring(7).strip()))
            .isPresent()
        || cookie(request).filter(this::isToken).isPresent();
  }

  private static Optional<String> cookie(HttpRequest request) {
    for (String pair : request.header("Cookie").orElse("").split(";", -1)) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals(COOKIE)) {
        return Optional.of(parts[1]);
      }
    }
    return Optional.empty();
  }

  /** Compares in a time that does not tell how much of a guess was right. */
  boolean isToken(String guess) {
    return MessageDigest.isEqual(token, guess.getBytes(StandardCharsets.UTF_8));
  }
}
