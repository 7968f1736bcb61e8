package dev.fanfare.server;

import java.io.IOException;

/** The handler of the requests below a path. Implementations are thread-safe. */
@FunctionalInterface
public interface HttpRoute {

  /**
   * Answers a request, whose sender has been checked.
   *
   * @param request the request
   * @return the answer
   * @throws RequestException if the request is wrong
   * @throws IOException if it cannot be read
   */
  HttpAnswer answer(HttpRequest request) throws IOException;
}
