package dev.fanfare.bots.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps slots, cooldowns and numbers of bots beyond the process, and decides which of several
 * processes runs a slot: there is no leader. Thread-safe. Every method may wait for a disk or a
 * network, and throws an unchecked exception if the store cannot be reached; none is called under a
 * lock of a bot.
 */
public interface BotStore {

  /** Returns what the processes have left of a bot; empty if none has run it. */
  Optional<BotHistory> history(String bot);

  /**
   * Takes slots, in one transaction. A slot that is granted is granted to no other process.
   *
   * @param bot the bot's name
   * @param slots the slots, oldest first
   * @param overlaps whether they are to be run although the bot runs in another process
   * @param now the wall clock's time, which a cooldown is compared with
   */
  SlotClaim claim(String bot, List<Instant> slots, boolean overlaps, Instant now);

  /** Gives slots back that have been granted to this process and not been run. */
  void release(String bot, List<Instant> slots);

  /** Records that a slot that was granted to this process is not run by any. */
  void skipped(String bot, Instant slot);

  /** Records the end of a run of this process. */
  void ended(FinishedRun run);
}
