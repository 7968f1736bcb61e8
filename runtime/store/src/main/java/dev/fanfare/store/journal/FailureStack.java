package dev.fanfare.store.journal;

import dev.fanfare.runtime.result.FailureText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of a failure, its causes and what was suppressed, as {@link
 * Throwable#printStackTrace()} writes them, but without a call of the exceptions' own code: that
 * may block or never end, and this is written on the engine's threads. An exception that overrides
 * {@code getMessage}, {@code getCause} or {@code getStackTrace} is written without what that says.
 */
final class FailureStack {

  private static final ClassValue<Boolean> CAUSE_IS_PLAIN = plain("getCause");
  private static final ClassValue<Boolean> STACK_IS_PLAIN = plain("getStackTrace");

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StringBuilder text = new StringBuilder();
  private final int most;

  private FailureStack(int most) {
    this.most = most;
  }

  /**
   * Returns the stacks.
   *
   * @param failure the failure
   * @param known its text, which it is not asked for again
   * @param most about how many characters are wanted, more than 0
   */
  static String of(Throwable failure, FailureText known, int most) {
    FailureStack stack = new FailureStack(most);
    stack.write("", known.type() + ": " + known.message(), failure);
    return stack.text.toString();
  }

  private void write(String relation, String title, Throwable failure) {
    if (text.length() >= most || !seen.add(failure)) {
      return;
    }
    text.append(relation).append(title).append('\n');
    if (STACK_IS_PLAIN.get(failure.getClass())) {
      for (StackTraceElement frame : failure.getStackTrace()) {
        if (text.length() < most) {
          text.append("\tat ").append(frame).append('\n');
        }
      }
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      write("Suppressed: ", title(suppressed), suppressed);
    }
    Throwable cause = CAUSE_IS_PLAIN.get(failure.getClass()) ? failure.getCause() : null;
    if (cause != null) {
      write("Caused by: ", title(cause), cause);
    }
  }

  private static String title(Throwable failure) {
    @Nullable String message = FailureText.isPlain(failure) ? failure.getMessage() : null;
    String type = failure.getClass().getName();
    return message == null ? type : type + ": " + message;
  }

  /**
   * Tells of each class whether the JDK's own code answers a method of an exception without
   * parameters.
   */
  private static ClassValue<Boolean> plain(String method) {
    return new ClassValue<>() {
      @Override
      protected Boolean computeValue(Class<?> type) {
        try {
          return type.getMethod(method).getDeclaringClass().getClassLoader() == null;
        } catch (ReflectiveOperationException | LinkageError e) {
          return false;
        }
      }
    };
  }
}
