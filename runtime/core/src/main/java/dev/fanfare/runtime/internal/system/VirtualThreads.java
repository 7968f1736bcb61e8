package dev.fanfare.runtime.internal.system;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Virtual threads, where the JDK has them (21 on); looked up once. */
final class VirtualThreads {

  private static final @Nullable MethodHandle START = find();

  private VirtualThreads() {}

  static boolean present() {
    return START != null;
  }

  static void start(Runnable action) {
    if (START == null) {
      throw new IllegalStateException("this JDK has no virtual threads");
    }
    try {
      var unused = (Thread) START.invokeExact(action);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a virtual thread could not be started", e);
    }
  }

  private static @Nullable MethodHandle find() {
    if (Runtime.version().feature() < 21) {
      return null;
    }
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
