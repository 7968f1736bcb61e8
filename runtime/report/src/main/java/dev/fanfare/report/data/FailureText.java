package dev.fanfare.report.data;

import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.SoftFailureException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure in words. Exceptions are user code: whatever theirs throws when asked, there is a text.
 *
 * @param type the exception's class
 * @param message its message; empty if it has none
 */
record FailureText(String type, String message) {

  private static final int LONGEST_MESSAGE = 4_000;
  private static final int MOST_CAUSES = 8;

  private static final ClassValue<Boolean> PLAIN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isOfTheJdk(type, "getMessage");
        }
      };

  static FailureText of(Throwable failure, SecretMask mask) {
    return new FailureText(failure.getClass().getName(), message(failure, mask));
  }

  /** Whether the JDK's own code, and none of the user's, gives the failure's message. */
  static boolean isPlain(Throwable failure) {
    return PLAIN.get(failure.getClass());
  }

  private static boolean isOfTheJdk(Class<?> type, String method) {
    try {
      return type.getMethod(method).getDeclaringClass().getClassLoader() == null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }

  /** The stack in the manner of Java, with what caused it, at most 8 deep. */
  static String trace(Throwable failure, SecretMask mask) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable next = failure;
    while (next != null && seen.add(next) && seen.size() <= MOST_CAUSES) {
      text.append(seen.size() == 1 ? "" : "Caused by: ");
      String message = message(next, mask);
      text.append(type(next)).append(message.isEmpty() ? "" : ": " + message);
      text.append('\n');
      text.append(stack(next));
      next = cause(next);
    }
    return text.toString();
  }

  private static String type(Throwable failure) {
    return failure instanceof SoftFailureException ? "soft failure" : failure.getClass().getName();
  }

  private static String stack(Throwable failure) {
    return UserText.ask(() -> StackText.of(failure.getStackTrace()), "");
  }

  /** Empty also if it cannot be read. */
  private static String message(Throwable failure, SecretMask mask) {
    return UserText.cut(UserText.ask(failure::getMessage, ""), LONGEST_MESSAGE, mask);
  }

  private static @Nullable Throwable cause(Throwable failure) {
    return UserText.askOrNull(failure::getCause);
  }
}
