package dev.fanfare.launcher.signal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's signals, by {@code sun.misc.Signal}: a shutdown hook alone learns neither
 * which signal came nor that it came again. The class is not part of Java SE, so it is looked up by
 * name, and may not be there.
 */
public final class ProcessSignals {

  private ProcessSignals() {}

  /** A signal that is handled. */
  @FunctionalInterface
  public interface SignalHandling extends AutoCloseable {
    /** Lets the signal do again what it did before. */
    @Override
    void close();
  }

  /**
   * Has an action called whenever a signal comes, on a thread of its own, instead of what it does
   * now.
   *
   * @param name the signal's name without {@code SIG}
   * @param action what to call
   * @return empty if that cannot be had on this JVM or for this signal
   */
  public static Optional<SignalHandling> handle(String name, Runnable action) {
    try {
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              ProcessSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> answer(self, method, arguments, action));
      Object before = install(name, handler, proxy);
      return Optional.of(() -> restore(name, handler, before));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Object install(String name, Class<?> handler, Object action)
      throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    return signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), action);
  }

  private static void restore(String name, Class<?> handler, Object before) {
    try {
      install(name, handler, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("signal " + name + " could be handled, but not restored", e);
    }
  }

  private static @Nullable Object answer(
      Object self, Method method, Object[] arguments, Runnable action) {
    return switch (method.getName()) {
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> "SignalHandler";
      default -> {
        action.run();
        yield null;
      }
    };
  }
}
