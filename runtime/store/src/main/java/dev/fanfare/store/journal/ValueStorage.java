package dev.fanfare.store.journal;

import dev.fanfare.codec.EncodedValue;
import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.ValueDigest;
import dev.fanfare.store.run.StoredValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the values of a run, and stops keeping those of a step when one of them would not come
 * back equal. The first hundred values of a step are read back and compared, then one in a hundred;
 * a digest guards the rest when they are read. Thread-safe.
 */
final class ValueStorage {

  private static final int VERIFIED_FIRST = 100;
  private static final int VERIFIED_ONE_IN = 100;

  private final Supplier<ValueCodec> codec;
  private final Consumer<String> notices;
  private final Map<String, StepValues> steps = new ConcurrentHashMap<>();

  private static final class StepValues {
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean refused = new AtomicBoolean();
  }

  ValueStorage(Supplier<ValueCodec> codec, Consumer<String> notices) {
    this.codec = codec;
    this.notices = notices;
  }

  /** Returns whether the values of a step are no longer kept. */
  boolean isRefused(StepPlan<?> step) {
    return of(step).refused.get();
  }

  /** Encodes what a task yielded; empty if it yields nothing, or that cannot be kept. */
  Optional<StoredValue> encode(JournalEntry entry) {
    ValueDigest digest = entry.digest();
    Optional<TypeRef> type = JournalEntry.storedType(entry.step());
    StepValues values = of(entry.step());
    if (digest == null || type.isEmpty() || values.refused.get()) {
      return Optional.empty();
    }
    if (digest.opaque().isPresent()) {
      // What the digest does not look into is not looked into here: it may never end.
      refuse(
          entry.step(), values, "a %s in them cannot be compared".formatted(digest.opaque().get()));
      return Optional.empty();
    }
    int number = values.count.getAndIncrement();
    try {
      Object value = entry.storedValue();
      boolean verified = number < VERIFIED_FIRST || number % VERIFIED_ONE_IN == 0;
      EncodedValue encoded =
          verified
              ? codec.get().encodeVerified(type.get(), value, digest)
              : codec.get().encode(type.get(), value);
      return Optional.of(
          new StoredValue(
              digest.bytes(), encoded.form(), encoded.size(), encoded.crc(), encoded.body()));
    } catch (UnstorableValueException e) {
      refuse(entry.step(), values, e.getMessage());
      return Optional.empty();
    }
  }

  private void refuse(StepPlan<?> step, StepValues values, @Nullable String why) {
    if (!values.refused.getAndSet(true)) {
      notices.accept(
          "the values of step '%s' are not kept, and resume calls it again: %s"
              .formatted(step.name(), why));
    }
  }

  private StepValues of(StepPlan<?> step) {
    return steps.computeIfAbsent(step.name(), name -> new StepValues());
  }
}
