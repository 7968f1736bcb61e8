package dev.fanfare.store.journal;

import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.SecretMask;
import java.nio.charset.StandardCharsets;

/** A failure as it is kept: its class, its message and its stack as text, without secrets. */
final class FailureBytes {

  private static final int LONGEST_STACK = 8_000;

  private FailureBytes() {}

  /** Returns class name, message and stack, one after the other, with a zero character between. */
  static byte[] of(Throwable failure, SecretMask mask) {
    FailureText text = FailureText.of(failure);
    String stack = FailureStack.of(failure, text, 2 * LONGEST_STACK);
    String all =
        String.join(
            "\u0000", text.type(), mask.hide(text.message()), mask.hide(stack, LONGEST_STACK));
    return all.getBytes(StandardCharsets.UTF_8);
  }
}
