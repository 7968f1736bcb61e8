package dev.fanfare.runtime.internal.record;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.digest.CanonicalDigest;
import dev.fanfare.runtime.internal.digest.DigestOutput;
import dev.fanfare.runtime.internal.digest.ValueEncoder;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.YieldedValues;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digests of a run that has ended. Each task is encoded as its id, its state, and the list of
 * what it yielded; the run's digest is the SHA-256 of all tasks, one after the other. Thread-safe.
 */
public final class RunDigests {

  private final List<StepTable> tables;
  private @Nullable String all;

  /**
   * Creates the digests of a run.
   *
   * @param tables the run's tasks
   */
  public RunDigests(List<StepTable> tables) {
    this.tables = tables;
  }

  /** The digest of the run, as 64 hexadecimal digits. */
  public synchronized String all() {
    if (all == null) {
      MessageDigest digest = CanonicalDigest.sha256Digest();
      DigestOutput output = DigestOutput.hashing(digest);
      for (StepTable table : tables) {
        for (int task = 0; task < table.size(); task++) {
          encode(table, task, output);
        }
      }
      output.flush();
      all = HexFormat.of().formatHex(digest.digest());
    }
    return all;
  }

  /** The digest of one task, as 64 hexadecimal digits. */
  public String of(StepTable table, int task) {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    DigestOutput output = DigestOutput.hashing(digest);
    encode(table, task, output);
    output.flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void encode(StepTable table, int task, DigestOutput output) {
    // What came after the failure that ended a run at once is a matter of chance.
    TaskState state = table.isDecided(task) ? table.stateOf(task) : TaskState.CANCELLED;
    ValueEncoder encoder = new ValueEncoder(output);
    encoder.encode(table.ids().id(task));
    encoder.encode(state == null ? TaskState.CANCELLED : state);
    if (state == TaskState.SUCCEEDED) {
      encoder.encode(YieldedValues.values(table.plan().yields(), table.value(task)));
    }
  }
}
