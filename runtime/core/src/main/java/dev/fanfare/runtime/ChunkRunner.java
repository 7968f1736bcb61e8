package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.chunk.ChunkOutcomes;
import dev.fanfare.runtime.internal.chunk.ChunkPlan;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.internal.start.BotDependencies;
import dev.fanfare.runtime.internal.start.OrchestratorFinder;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkTask;
import java.util.List;
import java.util.Map;

/**
 * The other end of a {@link dev.fanfare.runtime.spi.PhaseExecutor}: a bot of this process that runs
 * the chunks which a run in another process sends. Thread-safe.
 *
 * @param <B> the bot's class
 */
public final class ChunkRunner<B> {

  private final Orchestrator<B> orchestrator;
  private final Plan<B> plan;
  private final B bot;

  private ChunkRunner(Orchestrator<B> orchestrator, Plan<B> plan, B bot) {
    this.orchestrator = orchestrator;
    this.plan = plan;
    this.bot = bot;
  }

  /**
   * Creates the bot with its parameters; its dependencies are those that its class provides, or
   * that a {@link dev.fanfare.runtime.spi.BotFactory} of the class path gives.
   *
   * @param botClass the bot's class
   * @param name the bot's name
   * @param params the values of its parameters, by name
   * @param <B> the bot's class
   * @throws FanfareException if there is no such bot, or it cannot be constructed
   */
  public static <B> ChunkRunner<B> of(Class<B> botClass, String name, Map<String, Object> params) {
    Orchestrator<B> orchestrator = OrchestratorFinder.of(botClass);
    Plan<B> plan = OrchestratorFinder.named(orchestrator, name);
    try {
      B bot = orchestrator.create(new BotDependencies(orchestrator).with(new BoundParams(params)));
      return new ChunkRunner<>(orchestrator, plan, bot);
    } catch (FanfareException e) {
      throw e;
    } catch (Throwable e) {
      throw new FanfareException(
          "bot '%s' cannot be made in this process: the constructor of %s threw %s"
              .formatted(plan, botClass.getName(), FailureText.reason(e)),
          e);
    }
  }

  /** Returns the bot's plan, as its class says. */
  public Plan<B> plan() {
    return plan;
  }

  /**
   * Makes one attempt of each task, and waits for all. If the waiting thread is interrupted, the
   * chunk is cancelled, and the thread's interrupt flag is set on return.
   *
   * @param facts what was sent beside the tasks
   * @param tasks the tasks
   * @return an outcome for each task that was not cancelled
   * @throws FanfareException if the bot has no such step
   */
  public List<ChunkOutcome> run(ChunkFacts facts, List<ChunkTask> tasks) {
    ChunkPlan<B> chunk = ChunkPlan.of(plan, facts, tasks);
    return ChunkOutcomes.of(chunk, Fanfare.bot(orchestrator, chunk.plan()).instance(bot).run());
  }
}
