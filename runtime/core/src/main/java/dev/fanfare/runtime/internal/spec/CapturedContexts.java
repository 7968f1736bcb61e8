package dev.fanfare.runtime.internal.spec;

import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ContextPropagation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contexts that were current where a run was started, to be restored around each attempt. */
public final class CapturedContexts {

  /** An action that runs in the captured contexts. */
  @FunctionalInterface
  public interface Action {
    @Nullable Object run() throws Throwable;
  }

  private final List<ContextPropagation.Captured> captured;

  private CapturedContexts(List<ContextPropagation.Captured> captured) {
    this.captured = List.copyOf(captured);
  }

  /**
   * Captures the contexts of the current thread.
   *
   * @throws FanfareException if a propagation throws
   */
  public static CapturedContexts of(List<ContextPropagation> propagations) {
    List<ContextPropagation.Captured> captured = new ArrayList<>(propagations.size());
    for (ContextPropagation propagation : propagations) {
      try {
        captured.add(propagation.capture());
      } catch (RuntimeException e) {
        throw new FanfareException(
            "the context could not be captured: %s threw %s"
                .formatted(propagation.getClass().getName(), FailureText.reason(e)),
            e);
      }
    }
    return new CapturedContexts(captured);
  }

  /** Returns whether there are no contexts. */
  public boolean isEmpty() {
    return captured.isEmpty();
  }

  /** Does something while they are the contexts of the current thread. */
  public @Nullable Object during(Action action) throws Throwable {
    return during(0, action);
  }

  @SuppressWarnings("try") // the scope is closed, and not read
  private @Nullable Object during(int index, Action action) throws Throwable {
    if (index == captured.size()) {
      return action.run();
    }
    try (ContextPropagation.Scope scope = captured.get(index).restore()) {
      return during(index + 1, action);
    }
  }
}
