package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.runtime.Fanfare;

/** Fanfare. */
public final class FanfareReview implements Reviewer {

  @Override
  public Verdict review() {
    return Fanfare.bot(ReviewBot.class).workers(WORKERS).run().orThrow().result(Verdict.class);
  }
}
