package dev.fanfare.store.journal;

import dev.fanfare.codec.EncodedValue;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.RecordedSuccess.StoredValueLoader;
import dev.fanfare.runtime.spi.ValueDigest;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.run.StoredValue;
import dev.fanfare.store.run.TaskRow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A recorded success as a row, whose value is read when it is needed.
 *
 * @param run the run that recorded it
 * @param row the row
 * @param stands whether the row still is the last one of its position in that run
 * @param type the type of the value, or null if the step yields nothing
 */
record StoredSuccess(
    String run,
    TaskRow row,
    boolean stands,
    @Nullable TypeRef type,
    RunCatalog catalog,
    Supplier<ValueCodec> codec)
    implements StoredValueLoader {

  @Override
  public @Nullable Object load() {
    byte[] digest = row.value();
    if (digest == null || type == null) {
      return null;
    }
    StoredValue value =
        catalog
            .value(digest)
            .orElseThrow(
                () ->
                    new StoreException(
                        Problem.DAMAGED,
                        "the recorded value of %s is gone or damaged".formatted(row.id())));
    EncodedValue encoded = new EncodedValue(value.form(), value.size(), value.crc(), value.body());
    return codec.get().decode(type, encoded, ValueDigest.ofBytes(digest));
  }
}
