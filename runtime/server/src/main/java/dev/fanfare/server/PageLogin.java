package dev.fanfare.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a browser in by the link that the program prints: the token goes from the address, which
 * browsers remember and show, into a cookie that no script can read.
 */
final class PageLogin {

  private static final String QUERY = "token=";

  private PageLogin() {}

  static @Nullable HttpAnswer answer(HttpRequest request, RequestGate gate) {
    String query = Optional.ofNullable(request.exchange().getRequestURI().getRawQuery()).orElse("");
    boolean isLogin =
        request.method().equals("GET") && request.path().equals("/") && query.startsWith(QUERY);
    if (!isLogin) {
      return null;
    }
    String token = query.substring(QUERY.length());
    if (!gate.isToken(token)) {
      throw new RequestException(401, "the token in this link is wrong: use the one last printed");
    }
    return HttpAnswer.empty(303)
        .with("Location", "/")
        .with(
            "Set-Cookie", RequestGate.COOKIE + '=' + token + "; HttpOnly; SameSite=Strict; Path=/");
  }
}
