package dev.fanfare.runtime.chunk;

import dev.fanfare.runtime.ChunkRunner;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkResult;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.runtime.spi.PendingChunk;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.TaskChunk;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An executor whose chunks share one worker: poison takes with it whatever runs beside it. */
final class SharedWorkerExecutor implements PhaseExecutor {

  /** How long the poison waits for a neighbour. */
  private static final long PATIENCE_MILLIS = 30;

  private final ChunkRunner<Sums> runner = ChunkRunner.of(Sums.class, "sums", Map.of());
  private final String poison;
  private final Set<TaskChunk> running = new HashSet<>();
  private final Set<TaskChunk> doomed = new HashSet<>();
  private final Set<String> lostIds = new HashSet<>();
  private boolean suspectHadCompany;

  SharedWorkerExecutor(String poison) {
    this.poison = poison;
  }

  /** Returns whether a chunk ran beside another after it had been lost. */
  synchronized boolean suspectHadCompany() {
    return suspectHadCompany;
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
  public synchronized PendingChunk submit(TaskChunk chunk) {
    running.add(chunk);
    suspectHadCompany |= running.size() > 1 && running.stream().anyMatch(one -> has(one, lostIds));
    notifyAll();
    return new PendingChunk() {
      @Override
      public ChunkResult await() throws InterruptedException {
        return end(chunk);
      }

      @Override
      public void cancel() {}
    };
  }

  private ChunkResult end(TaskChunk chunk) throws InterruptedException {
    synchronized (this) {
      if (has(chunk, Set.of(poison))) {
        waitFor(() -> running.size() > 1);
        doomed.addAll(running);
        notifyAll();
      }
      running.remove(chunk);
      if (doomed.remove(chunk)) {
        chunk.tasks().forEach(task -> lostIds.add(task.id()));
        return new ChunkResult.Lost("its worker died", 4);
      }
    }
    return new ChunkResult.Done(runner.run(facts(chunk), chunk.tasks()), 1000);
  }

  private synchronized void waitFor(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      wait(10);
    }
  }

  private static ChunkFacts facts(TaskChunk chunk) {
    return new ChunkFacts(
        chunk.run().runId(),
        chunk.run().seed(),
        chunk.run().clock(),
        chunk.step().name(),
        chunk.step().timeout(),
        1);
  }

  private static boolean has(TaskChunk chunk, Set<String> ids) {
    List<ChunkTask> tasks = chunk.tasks();
    return tasks.stream().anyMatch(task -> ids.contains(task.id()));
  }
}
