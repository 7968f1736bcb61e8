package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.spi.RecordedSuccess;
import org.jspecify.annotations.Nullable;

/** A value that is stored and has not been needed yet. Thread-safe. */
final class RestoredValue {

  private final Yield yields;
  private RecordedSuccess.@Nullable StoredValueLoader loader;
  private @Nullable Object value;

  RestoredValue(Yield yields, RecordedSuccess from) {
    this.yields = yields;
    loader = from.value();
  }

  /**
   * Loads the value, as {@link YieldedValues} keeps it.
   *
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be loaded
   */
  synchronized @Nullable Object get() {
    if (loader != null) {
      value = StoredForm.kept(yields, loader.load());
      loader = null;
    }
    return value;
  }
}
