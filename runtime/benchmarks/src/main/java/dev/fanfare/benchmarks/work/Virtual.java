package dev.fanfare.benchmarks.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads for peers, found by name: the code is compiled for Java 17. */
public final class Virtual {

  private Virtual() {}

  /**
   * A thread for each task.
   *
   * @throws UnsupportedOperationException before Java 21
   */
  public static ExecutorService executor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException("virtual threads need Java 21", e);
    }
  }
}
