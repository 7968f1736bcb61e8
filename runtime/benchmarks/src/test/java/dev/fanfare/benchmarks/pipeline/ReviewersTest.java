package dev.fanfare.benchmarks.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Every contender does the work: else a ratio says nothing. */
class ReviewersTest {

  @Test
  void byHand() throws Exception {
    reviews(new ByHand());
  }

  @Test
  void dagger() throws Exception {
    reviews(new DaggerReview());
  }

  @Test
  void langChain() throws Exception {
    reviews(new LangChainReview());
  }

  @Test
  void springBatch() throws Exception {
    reviews(new SpringBatchReview(Reviewer.WORKERS));
  }

  @Test
  void springBatchPartitionPerTask() throws Exception {
    reviews(new SpringBatchReview(Reviewer.TASKS));
  }

  @Test
  void jobRunr() throws Exception {
    reviews(new JobRunrReview());
  }

  private static void reviews(Reviewer reviewer) throws Exception {
    try (reviewer) {
      for (int run = 0; run < 2; run++) {
        assertEquals(Reviewer.EXPECTED, reviewer.review().value());
      }
    }
  }
}
