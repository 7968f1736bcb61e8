package dev.fanfare.runtime.internal.system;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Virtual threads, where the JDK has them (21 on); looked up once. */
public final class VirtualThreads {

  private static final @Nullable MethodHandle START =
      find("startVirtualThread", true, MethodType.methodType(Thread.class, Runnable.class));

  /** Apart, as few runs ask: most starts need not look it up. */
  private static final class Query {
    static final @Nullable MethodHandle IS_VIRTUAL =
        find("isVirtual", false, MethodType.methodType(boolean.class));
  }

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

  /** Returns whether the current thread is virtual. */
  public static boolean isCurrent() {
    MethodHandle isVirtual = Query.IS_VIRTUAL;
    if (isVirtual == null) {
      return false;
    }
    try {
      return (boolean) isVirtual.invokeExact(Thread.currentThread());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a thread does not say what it is", e);
    }
  }

  private static @Nullable MethodHandle find(String name, boolean isStatic, MethodType type) {
    if (Runtime.version().feature() < 21) {
      return null;
    }
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    try {
      return isStatic
          ? lookup.findStatic(Thread.class, name, type)
          : lookup.findVirtual(Thread.class, name, type);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
