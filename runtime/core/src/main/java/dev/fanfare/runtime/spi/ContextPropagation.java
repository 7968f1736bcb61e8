package dev.fanfare.runtime.spi;

/**
 * Carries a context that is bound to threads, such as SLF4J's MDC or the current span of a tracer,
 * from the thread that starts a run to the threads that make its attempts. Found by {@link
 * java.util.ServiceLoader} once for the process, or given to {@link Environment.Builder#propagate}.
 * Thread-safe.
 *
 * <pre>{@code
 * public final class MdcPropagation implements ContextPropagation {
 *   public Captured capture() {
 *     Map<String, String> captured = MDC.getCopyOfContextMap();
 *     return () -> {
 *       Map<String, String> before = MDC.getCopyOfContextMap();
 *       set(captured);
 *       return () -> set(before);
 *     };
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ContextPropagation {

  /**
   * Captures the context of the current thread: where a run is started, or a task is submitted to a
   * pool. If it throws, the run does not start.
   */
  Captured capture();

  /** A captured context. Thread-safe: it is restored by many threads at the same time. */
  @FunctionalInterface
  interface Captured {

    /**
     * Makes this the context of the current thread: before each attempt, its lifecycle methods
     * included. If it throws, the attempt fails.
     *
     * @return called on the same thread after the attempt
     */
    Scope restore();
  }

  /** A context that is current until it is closed. */
  @FunctionalInterface
  interface Scope extends AutoCloseable {

    /** Puts back the context that the thread had before. If it throws, the attempt fails. */
    @Override
    void close();
  }
}
