package dev.fanfare.samples.com;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Locale;

/**
 * Puts each worker's thread into a single-threaded COM apartment for the time of an attempt:
 * {@code @Bot(threadSetup = ComApartment.class)}. Thread-safe.
 *
 * <p>It needs Windows, and the library {@code net.java.dev.jna:jna}, which Fanfare does not bring
 * along. The workers have to be platform threads: {@code @Bot(threads = Threads.PLATFORM)}.
 */
public final class ComApartment implements ThreadSetup {

  /** The thread belongs to COM already, in a way that does not fit. */
  private static final int RPC_E_CHANGED_MODE = 0x80010106;

  private final Com com;

  /**
   * Creates it.
   *
   * @throws FanfareException if this is not Windows, or JNA is missing; the message says which
   */
  public ComApartment() {
    this(System.getProperty("os.name"), Ole32::new);
  }

  ComApartment(String os, Com.Loader loader) {
    if (!os.toLowerCase(Locale.ROOT).startsWith("windows")) {
      throw new FanfareException("ComApartment needs Windows; this is " + os);
    }
    try {
      com = loader.load();
    } catch (LinkageError e) {
      throw new FanfareException(
          "ComApartment needs JNA: add net.java.dev.jna:jna to the class path", e);
    }
  }

  /**
   * Enters the apartment.
   *
   * @throws FanfareException if COM refuses; the message has its code
   */
  @Override
  public void prepare() {
    int result = com.initialize();
    if (result < 0) {
      String why =
          result == RPC_E_CHANGED_MODE ? ", as the thread is in another apartment already" : "";
      throw new FanfareException(
          "COM does not take thread '%s' (0x%08X)%s"
              .formatted(Thread.currentThread().getName(), result, why));
    }
  }

  /** Leaves it. */
  @Override
  public void release() {
    com.uninitialize();
  }
}
