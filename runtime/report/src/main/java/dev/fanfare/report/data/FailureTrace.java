package dev.fanfare.report.data;

import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.SoftFailureException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Writes a failure's stack in the manner of Java, those of its causes included, 8 at most. */
final class FailureTrace {

  private static final int LONGEST_MESSAGE = 4_000;
  private static final int MOST_CAUSES = 8;

  private FailureTrace() {}

  /**
   * Returns the stack as text, without the secrets in it. Calls code of the exceptions' authors.
   */
  static String of(Throwable failure, SecretMask mask) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable next = failure;
    while (next != null && seen.add(next) && seen.size() <= MOST_CAUSES) {
      text.append(seen.size() == 1 ? "" : "Caused by: ").append(headline(next, mask)).append('\n');
      Throwable shown = next;
      text.append(UserText.ask(() -> StackText.of(shown.getStackTrace()), ""));
      next = UserText.askOrNull(shown::getCause);
    }
    return text.toString();
  }

  private static String headline(Throwable failure, SecretMask mask) {
    FailureText text = masked(FailureText.of(failure), mask);
    String type = failure instanceof SoftFailureException ? "soft failure" : text.type();
    return text.message().isEmpty() ? type : type + ": " + text.message();
  }

  /** Returns a failure's text without the secrets in it, the message cut to what a page shows. */
  static FailureText masked(FailureText text, SecretMask mask) {
    return new FailureText(text.type(), UserText.cut(text.message(), LONGEST_MESSAGE, mask));
  }
}
