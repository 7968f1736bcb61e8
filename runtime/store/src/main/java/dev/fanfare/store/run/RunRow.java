package dev.fanfare.store.run;

import dev.fanfare.store.record.RecordedState;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The row of a run.
 *
 * @param id its id
 * @param bot the bot's name
 * @param state as the last process to write it left it
 * @param token the fencing token: a process with another has been replaced
 * @param worker the process that works on it, or did last; 0 for none
 * @param incarnation how often it was started, 1 for never resumed
 * @param seed its seed
 * @param clock the instant at which its tasks' clock stands, as ISO text
 * @param start when it was first started, in epoch milliseconds
 * @param ended when it ended, in epoch milliseconds; 0 if it has not
 * @param params its parameters as JSON, without secrets
 * @param cause why it did not succeed, or null
 * @param digest its digest, or null
 * @param counts its tasks at the last commit
 * @param cancel whether its owner has been asked to cancel it
 */
public record RunRow(
    String id,
    String bot,
    RecordedState state,
    long token,
    long worker,
    int incarnation,
    long seed,
    String clock,
    long start,
    long ended,
    String params,
    @Nullable String cause,
    @Nullable String digest,
    RunTally counts,
    boolean cancel) {

  /** Returns a checksum of all that a resumed run takes over and that never changes. */
  static int checksum(String id, String bot, long seed, String clock, String params) {
    CRC32C crc = new CRC32C();
    String all = String.join("\u0000", id, bot, String.valueOf(seed), clock, params);
    crc.update(all.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
