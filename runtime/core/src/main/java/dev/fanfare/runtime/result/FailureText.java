package dev.fanfare.runtime.result;

import org.jspecify.annotations.Nullable;

/**
 * The text of a failure. An exception is its author's code: whatever it does when it is asked for
 * its message, short of not returning, there is a text.
 *
 * @param type the exception's class by its full name
 * @param message its message, at most {@value #LONGEST_MESSAGE} characters of it and how many there
 *     are; empty if it has none
 */
public record FailureText(String type, String message) {

  /** The most characters of a message that are kept. */
  public static final int LONGEST_MESSAGE = 8_000;

  private static final KnownFailures KNOWN = new KnownFailures();

  private static final ClassValue<Boolean> PLAIN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return messageIsOfTheJdk(type);
        }
      };

  /**
   * Returns the text of a failure.
   *
   * @param failure is asked for its message, unless it was before
   */
  public static FailureText of(Throwable failure) {
    return new FailureText(failure.getClass().getName(), message(failure));
  }

  /**
   * Returns a failure in one piece of text: {@code SocketTimeoutException: Read timed out}, or the
   * reason of a soft failure.
   *
   * @param failure is asked for its message, unless it was before
   */
  public static String reason(Throwable failure) {
    return failure instanceof SoftFailureException ? message(failure) : of(failure).brief();
  }

  /**
   * Returns the exception to blame: of a soft failure the cause that it was given, else the failure
   * itself.
   *
   * @param failure a failure, or null for none
   */
  public static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof SoftFailureException ? failure.getCause() : failure;
  }

  /**
   * Returns whether the JDK's own code, and none of the exception's author, gives its message, so
   * that it returns at once.
   *
   * @param failure an exception; none of its code is called
   */
  public static boolean isPlain(Throwable failure) {
    return PLAIN.get(failure.getClass());
  }

  private static boolean messageIsOfTheJdk(Class<?> type) {
    try {
      return type.getMethod("getMessage").getDeclaringClass().getClassLoader() == null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }

  /**
   * Asks an exception for its message if its author's own code gives it, and keeps that, so that
   * whoever reports it later need not ask. For the thread and within the limits of the task that
   * threw it.
   *
   * @param failure what a task threw
   */
  public static void keep(Throwable failure) {
    if (!isPlain(failure)) {
      var unused = message(failure);
    }
  }

  private static String message(Throwable failure) {
    if (isPlain(failure)) {
      return ask(failure);
    }
    String known = KNOWN.find(failure);
    if (known != null) {
      return known;
    }
    String message = ask(failure);
    KNOWN.add(failure, message);
    return message;
  }

  private static String ask(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? "" : beginning(message);
    } catch (Throwable e) {
      return "(its message threw " + e.getClass().getName() + ")";
    }
  }

  private static String beginning(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    int end = LONGEST_MESSAGE;
    boolean splits = Character.isHighSurrogate(message.charAt(end - 1));
    return message.substring(0, splits ? end - 1 : end) + "… (" + message.length() + " characters)";
  }

  /**
   * Returns the exception's class without its package and the class around it. An anonymous class
   * keeps that, as it has no other name: {@code Review$1}. {@code soft failure} for one.
   */
  public String simpleType() {
    if (type.equals(SoftFailureException.class.getName())) {
      return "soft failure";
    }
    String inPackage = type.substring(type.lastIndexOf('.') + 1);
    String inClass = inPackage.substring(inPackage.lastIndexOf('$') + 1);
    int letter = 0;
    while (letter < inClass.length() && Character.isDigit(inClass.charAt(letter))) {
      letter++;
    }
    return letter == inClass.length() ? inPackage : inClass.substring(letter);
  }

  /** Returns type and message: {@code SocketTimeoutException: Read timed out}. */
  public String brief() {
    return message.isEmpty() ? simpleType() : simpleType() + ": " + message;
  }
}
