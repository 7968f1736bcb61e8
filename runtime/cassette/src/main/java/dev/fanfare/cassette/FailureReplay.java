package dev.fanfare.cassette;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.cassette.RecordedCall.ThrownFailure;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.SoftFailureException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions as they are recorded, and back: with their class, so that {@code retryOn} and {@code
 * abortOn} see the same, and their message; without causes.
 *
 * <p>The class is one that the file names. It is loaded without being initialised, and used only if
 * it is an exception: a file cannot make any other object.
 */
final class FailureReplay {

  private final TextMask mask;
  private final @Nullable ClassLoader loader;

  FailureReplay(TextMask mask, @Nullable ClassLoader loader) {
    this.mask = mask;
    this.loader = loader;
  }

  ThrownFailure recorded(Exception thrown) {
    FailureText text = FailureText.of(thrown);
    return new ThrownFailure(
        text.type(), mask.text(text.message()), CallRefusal.waitOf(thrown).orElse(null));
  }

  /**
   * Returns the exception that a replay throws. In the run that records, the thrown one itself if
   * that is like it: what follows is then the same in both.
   */
  Exception asReplayed(Exception thrown, ThrownFailure recorded) {
    Exception replayed = replayed(recorded);
    if (FailureText.of(replayed).equals(FailureText.of(thrown))) {
      return thrown;
    }
    replayed.addSuppressed(thrown);
    return replayed;
  }

  Exception replayed(ThrownFailure failure) {
    Duration retryAfter = failure.retryAfter();
    if (failure.type().equals(SoftFailureException.class.getName())) {
      return new SoftFailureException(failure.message(), null);
    }
    if (failure.type().equals(RetryAfterException.class.getName()) && retryAfter != null) {
      return new RetryAfterException(retryAfter, failure.message(), null);
    }
    Exception created = created(failure);
    if (created != null
        && CallRefusal.waitOf(created).equals(Optional.ofNullable(retryAfter))
        && FailureText.of(created).message().equals(failure.message())) {
      return created;
    }
    String text = new FailureText(failure.type(), failure.message()).brief();
    return retryAfter == null
        ? new ReplayedFailureException(text)
        : new RetryAfterException(retryAfter, text, null);
  }

  private @Nullable Exception created(ThrownFailure failure) {
    try {
      Class<?> named = Class.forName(failure.type(), false, loader);
      return Exception.class.isAssignableFrom(named)
          ? created(named.asSubclass(Exception.class), failure.message())
          : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private static @Nullable Exception created(Class<? extends Exception> type, String message) {
    Exception withMessage = call(type, new Class<?>[] {String.class}, message);
    if (withMessage != null) {
      return withMessage;
    }
    Exception withCause = call(type, new Class<?>[] {String.class, Throwable.class}, message, null);
    return withCause != null ? withCause : call(type, new Class<?>[0]);
  }

  private static @Nullable Exception call(
      Class<? extends Exception> type, Class<?>[] parameters, @Nullable Object... arguments) {
    try {
      Constructor<? extends Exception> constructor = type.getDeclaredConstructor(parameters);
      return constructor.trySetAccessible() ? constructor.newInstance(arguments) : null;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null;
    }
  }
}
