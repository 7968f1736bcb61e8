package dev.fanfare.webhooks;

import dev.fanfare.runtime.result.FanfareException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Checks a webhook's URL, and says what is wrong with it without repeating it. */
final class SecretUrl {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private SecretUrl() {}

  static URI parse(String kind, String text) {
    try {
      URI url = new URI(text.strip());
      String host = url.getHost();
      String scheme = url.getScheme();
      boolean whole =
          host != null && scheme != null && url.getRawUserInfo() == null && url.getPort() <= 65_535;
      if (whole && isAllowed(scheme, host)) {
        return url;
      }
      throw refused(kind);
    } catch (URISyntaxException e) {
      // Its message and input are the secret.
      throw refused(kind);
    }
  }

  private static boolean isAllowed(String scheme, String host) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static FanfareException refused(String kind) {
    return new FanfareException(
        "the URL of a "
            + kind
            + " webhook is not an https URL such as https://host/path (it is a secret, and not"
            + " shown)");
  }
}
