package dev.fanfare.samples.llm;

import java.io.IOException;

/** The server will not answer this request, however often it is made. */
final class RefusedException extends IOException {

  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
