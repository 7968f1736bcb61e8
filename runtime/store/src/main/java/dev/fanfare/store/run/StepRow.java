package dev.fanfare.store.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row of a step that a run has reached. Immutable as long as no caller writes to the array,
 * which is not copied.
 *
 * @param number its number in the run, which goes with its name
 * @param name its name
 * @param size how many tasks it has
 * @param code the code that it reached in the last incarnation, or null if that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // Compared and hashed by its bytes below.
public record StepRow(int number, String name, int size, byte @Nullable [] code) {

  /** Compares all components, the code by its bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StepRow that
        && number == that.number
        && name.equals(that.name)
        && size == that.size
        && Arrays.equals(code, that.code);
  }

  @Override
  public int hashCode() {
    return 31 * number + name.hashCode();
  }
}
