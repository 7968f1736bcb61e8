package dev.fanfare.benchmarks.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The contenders do the work: else a ratio says nothing. The slow ones are asked for the same
 * answer when they are measured.
 */
class ReviewersTest {

  @Test
  void fanfare() throws Exception {
    reviews(new FanfareReview());
  }

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

  private static void reviews(Reviewer reviewer) throws Exception {
    try (reviewer) {
      assertEquals(Reviewer.EXPECTED, reviewer.review().value());
    }
  }
}
