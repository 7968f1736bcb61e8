package dev.fanfare.app.verify;

import java.util.List;

/**
 * The comparison of a bot's runs.
 *
 * @param bot the bot's name
 * @param runs how many runs there were, the first included
 * @param tasks how many tasks the first run had
 * @param findings the steps that differ, in the order of the plan: the first may be the cause of
 *     those after it
 */
public record VerifyResult(String bot, int runs, long tasks, List<StepFinding> findings) {

  /** Copies the list. */
  public VerifyResult {
    findings = List.copyOf(findings);
  }

  /** Returns whether all runs gave the same. */
  public boolean isSame() {
    return findings.isEmpty();
  }
}
