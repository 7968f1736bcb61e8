package dev.fanfare.runtime.chunk;

import dev.fanfare.runtime.ChunkRunner;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkResult;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.runtime.spi.PendingChunk;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.TaskChunk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** An executor that loses chunks and outcomes, repeats and reorders them, and has poison. */
final class HostileExecutor implements PhaseExecutor {

  private final ChunkRunner<Sums> runner = ChunkRunner.of(Sums.class, "sums", Map.of());
  private final Random random;
  private final String poison;
  final AtomicInteger lost = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();
  final AtomicInteger dropped = new AtomicInteger();
  final AtomicInteger largest = new AtomicInteger();

  HostileExecutor(long seed, String poison) {
    random = new Random(seed);
    this.poison = poison;
  }

  @Override
  public int slots() {
    return 3;
  }

  @Override
  public Optional<String> staysHere(Plan<?> plan, StepPlan<?> step) {
    return step.calledOnce() ? Optional.of("it is called once") : Optional.empty();
  }

  @Override
  public PendingChunk submit(TaskChunk chunk) {
    largest.accumulateAndGet(chunk.tasks().size(), Math::max);
    return new PendingChunk() {
      @Override
      public ChunkResult await() {
        return run(chunk);
      }

      @Override
      public void cancel() {}
    };
  }

  private ChunkResult run(TaskChunk chunk) {
    if (chunk.tasks().stream().map(ChunkTask::id).anyMatch(poison::equals)) {
      return new ChunkResult.Lost("it died", 2);
    }
    if (chance(8)) {
      lost.incrementAndGet();
      return new ChunkResult.Lost("the cable was cut", 1);
    }
    List<ChunkOutcome> outcomes = new ArrayList<>(outcomes(chunk));
    if (chance(3)) {
      repeated.incrementAndGet();
      outcomes.addAll(outcomes(chunk));
    }
    synchronized (random) {
      Collections.shuffle(outcomes, random);
    }
    if (chance(4)) {
      dropped.incrementAndGet();
      outcomes.subList(0, outcomes.size() / 2).clear();
    }
    return new ChunkResult.Done(outcomes, 1000);
  }

  private List<ChunkOutcome> outcomes(TaskChunk chunk) {
    ChunkFacts facts =
        new ChunkFacts(
            chunk.run().runId(),
            chunk.run().seed(),
            chunk.run().clock(),
            chunk.step().name(),
            chunk.step().timeout(),
            2);
    return runner.run(facts, chunk.tasks());
  }

  private boolean chance(int oneOf) {
    synchronized (random) {
      return random.nextInt(oneOf) == 0;
    }
  }
}
