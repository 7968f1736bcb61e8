package dev.fanfare.testkit;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.RunCassette;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run of a bot on one thread, in virtual time. Settings and faults first, then {@link #toEnd}. A
 * test method of a {@link BotTest} takes one as its parameter.
 *
 * <p>The bot's methods take no time unless {@link Fault#delay} gives them some: all that passes is
 * what is waited for. May be run more than once, each time from the start. For one thread.
 *
 * @param <B> the bot's class
 */
public final class TestRun<B> {

  private static final List<Integer> OTHER_WORKERS = List.of(1, 2, 3, 8, 64);

  private final Orchestrator<B> orchestrator;
  private final long seed;
  private final List<UnaryOperator<BotRun<B>>> settings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final Plan<B> plan;
  private @Nullable Simulation simulation;
  private @Nullable RunCassette cassette;

  private TestRun(Orchestrator<B> orchestrator, Plan<B> plan, long seed) {
    this.orchestrator = orchestrator;
    this.plan = plan;
    this.seed = seed;
  }

  /**
   * Returns a run of a plan.
   *
   * @param orchestrator makes the bot
   * @param plan one of its plans, or one like it
   * @param seed decides what happens first among what could happen at the same time
   * @param <B> the bot's class
   */
  public static <B> TestRun<B> of(Orchestrator<B> orchestrator, Plan<B> plan, long seed) {
    return new TestRun<>(orchestrator, plan, seed);
  }

  /**
   * Returns a run of the only bot of a class.
   *
   * @param bot a class that was compiled with the annotation processor
   * @param seed decides what happens first among what could happen at the same time
   * @param <B> the bot's class
   * @throws dev.fanfare.runtime.result.FanfareException if it was not, or has several bots
   */
  public static <B> TestRun<B> of(Class<B> bot, long seed) {
    return of(bot, "", seed);
  }

  /**
   * Runs one of the bots of a class that has several.
   *
   * @param bot a class that was compiled with the annotation processor
   * @param name the bot's name
   * @param seed decides what happens first among what could happen at the same time
   * @param <B> the bot's class
   * @throws dev.fanfare.runtime.result.FanfareException if it was not, or has no bot of that name
   */
  public static <B> TestRun<B> of(Class<B> bot, String name, long seed) {
    Orchestrator<B> orchestrator = GeneratedBots.orchestrator(bot);
    return new TestRun<>(orchestrator, GeneratedBots.plan(orchestrator, name), seed);
  }

  /**
   * Sets the instance whose methods are called. Default: the constructor is called for each run.
   */
  public TestRun<B> instance(B bot) {
    return set(run -> run.instance(bot));
  }

  /** Gives the constructor an object by its type, as {@link BotRun#dependency} does. */
  public <T> TestRun<B> dependency(Class<T> type, T value) {
    return set(run -> run.dependency(type, value));
  }

  /** Sets a parameter, as {@link BotRun#param} does. */
  public TestRun<B> param(String name, Object value) {
    return set(run -> run.param(name, value));
  }

  /** Sets the number of tasks that run at the same time, as {@link BotRun#workers} says. */
  public TestRun<B> workers(int workers) {
    return set(run -> run.workers(workers));
  }

  /**
   * Sets the seed of the bot's random numbers, as {@link BotRun#seed} says; not of interleavings.
   */
  public TestRun<B> runSeed(long runSeed) {
    return set(run -> run.seed(runSeed));
  }

  /** Attempts after the first, as {@link BotRun#retries} says. */
  public TestRun<B> retries(int retries) {
    return set(run -> run.retries(retries));
  }

  /** Sets whether the first failed task cancels the rest. */
  public TestRun<B> failFast(boolean failFast) {
    return set(run -> run.failFast(failFast));
  }

  /** Adds a listener. */
  public TestRun<B> listener(RunListener listener) {
    return set(run -> run.listener(listener));
  }

  /**
   * Sets where the calls of marked steps are recorded or replayed from, as {@link BotRun#cassette}
   * does. Faults come before: they are not recorded, and a replayed call meets them too.
   */
  public TestRun<B> cassette(RunCassette other) {
    cassette = other;
    return this;
  }

  /**
   * Begins a fault.
   *
   * @param task a task's id ({@code fetch[1]}); a step's name, for all its tasks ({@code fetch});
   *     or a step with the text of the first element that the task takes ({@code fetch[b.csv]}),
   *     unless that text is a number, which is an index
   */
  public Fault fault(String task) {
    Fault fault = new Fault(task);
    faults.add(fault);
    return fault;
  }

  /** Cancels the run when so much time has passed. */
  public TestRun<B> cancelAt(Duration elapsed) {
    return happens((world, obstacles, handle) -> world.at(elapsed, handle::cancel));
  }

  /** Drains the run when so much time has passed. */
  public TestRun<B> drainAt(Duration elapsed) {
    return happens((world, obstacles, handle) -> world.at(elapsed, handle::drain));
  }

  /** Cancels the run while the first attempt of a task runs. */
  public TestRun<B> cancelDuring(String task) {
    return happens((world, obstacles, handle) -> obstacles.when(task, handle::cancel));
  }

  /** Sets the wall clock forward or back when so much time has passed. */
  public TestRun<B> jumpClockAt(Duration elapsed, Duration by) {
    return happens((world, obstacles, handle) -> world.at(elapsed, () -> world.jumpClock(by)));
  }

  /** Stops the process when so much time has passed; for {@link #toStop}. */
  public TestRun<B> stopAt(Duration elapsed) {
    return happens((world, obstacles, handle) -> world.at(elapsed, world::stop));
  }

  /** Stops the process while the first attempt of a task runs; for {@link #toStop}. */
  public TestRun<B> stopDuring(String task) {
    return happens((world, obstacles, handle) -> obstacles.when(task, world::stop));
  }

  /**
   * Runs to the end.
   *
   * @return the report, also if the run failed
   * @throws StuckException if the run never ends
   */
  public RunReport toEnd() {
    return run(Simulation.shuffled(seed), Journal.NONE, bot -> bot);
  }

  /**
   * Runs to the point at which the process stops as if its power was cut.
   *
   * @return the tasks that had been written to the journal by then, in that order
   * @throws AssertionError if the run ended before
   */
  public List<TaskRecord> toStop() {
    List<TaskRecord> journaled = new ArrayList<>();
    Journal journal =
        new Journal() {
          @Override
          public void append(String runId, TaskRecord task) {
            journaled.add(task);
          }
        };
    try {
      var unused = run(Simulation.shuffled(seed), journal, bot -> bot);
    } catch (Simulation.StoppedException e) {
      return List.copyOf(journaled);
    }
    throw new AssertionError("the run ended before it was stopped: no such time or task came");
  }

  /** Returns the time of the last run. */
  public VirtualTime time() {
    return () -> simulation == null ? Duration.ZERO : simulation.elapsed();
  }

  /**
   * Runs many times, with one to 64 workers and other interleavings each, and compares the digests
   * with that of one worker's run in the plainest order.
   *
   * @return the plainest run's report
   * @throws AssertionError if one differs; the message names the first task that does
   */
  public RunReport assertDigestStable() {
    RunReport plainest = run(Simulation.inOrder(), Journal.NONE, bot -> bot.workers(1));
    RunReportAssert.assertThat(toEnd()).hasSameDigestAs(plainest);
    for (int workers : OTHER_WORKERS) {
      RunReport other =
          run(Simulation.shuffled(seed + workers), Journal.NONE, bot -> bot.workers(workers));
      RunReportAssert.assertThat(other).hasSameDigestAs(plainest);
    }
    return plainest;
  }

  private RunReport run(Simulation world, Journal journal, UnaryOperator<BotRun<B>> last) {
    simulation = world;
    SimulatedObstacles obstacles = new SimulatedObstacles(faults, world);
    BotRun<B> run =
        Fanfare.bot(orchestrator, FaultyPlan.of(plan, obstacles, cassette != null))
            .environment(
                world
                    .environment()
                    .withJournal(
                        cassette == null ? journal : new ObstructedCalls(journal, obstacles)));
    if (cassette != null) {
      run = run.cassette(cassette);
    }
    for (UnaryOperator<BotRun<B>> setting : settings) {
      run = setting.apply(run);
    }
    RunHandle handle = last.apply(run).start();
    happenings.forEach(happening -> happening.arrange(world, obstacles, handle));
    return new NamedReport(world.await(handle), obstacles.ids());
  }

  private TestRun<B> set(UnaryOperator<BotRun<B>> setting) {
    settings.add(setting);
    return this;
  }

  private TestRun<B> happens(Happening happening) {
    happenings.add(happening);
    return this;
  }

  /** Something that the world does to a run. */
  private interface Happening {
    void arrange(Simulation world, SimulatedObstacles obstacles, RunHandle handle);
  }
}
