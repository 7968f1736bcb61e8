package dev.fanfare.launcher.signal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The operating system's signals, by {@code sun.misc.Signal}: a shutdown hook alone learns neither
 * which signal came nor that it came again. The class is not part of Java SE, so it is looked up by
 * name, and may not be there.
 */
public final class Signals {

  private Signals() {}

  /**
   * Has an action called whenever a signal comes, on a thread of its own, instead of what Java does.
   *
   * @param name the signal's name without {@code SIG}
   * @param action what to call
   * @return whether that can be had on this JVM
   */
  public static boolean handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> answer(self, method, arguments, action));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      return true;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      return false;
    }
  }

  private static Object answer(Object self, Method method, Object[] arguments, Runnable action) {
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
