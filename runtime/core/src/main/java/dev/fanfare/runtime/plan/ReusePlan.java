package dev.fanfare.runtime.plan;

import dev.fanfare.api.Reuse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The recorded successes of a step that may be reused instead of calling it.
 *
 * @param from the runs whose successes count
 * @param version the version of the step's code, 1 to 100 characters; null to take a digest of the
 *     bytecode that the step reaches
 * @param cache for how long other runs may reuse a success, more than zero; null for the same run
 *     only
 */
public record ReusePlan(Reuse from, @Nullable String version, @Nullable Duration cache) {

  /** Within the same run, by the code's digest. */
  public static final ReusePlan DEFAULT = new ReusePlan(Reuse.RUN, null, null);

  private static final int LONGEST_VERSION = 100;

  /** Refuses what is out of range or contradicts itself. */
  public ReusePlan {
    Objects.requireNonNull(from, "from");
    if (version != null && (version.isBlank() || version.length() > LONGEST_VERSION)) {
      throw new IllegalArgumentException(
          "version '" + version + "' is blank or longer than " + LONGEST_VERSION + " characters");
    }
    if (cache != null && (cache.isNegative() || cache.isZero())) {
      throw new IllegalArgumentException("cache " + cache + " is not more than zero");
    }
    if (cache != null && from == Reuse.NEVER) {
      throw new IllegalArgumentException("cache " + cache + " contradicts reuse NEVER");
    }
  }
}
