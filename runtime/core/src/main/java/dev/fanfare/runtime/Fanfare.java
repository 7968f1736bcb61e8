package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.start.OrchestratorFinder;
import dev.fanfare.runtime.internal.system.SystemEnvironment;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Launcher;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Runs bots.
 *
 * <pre>{@code
 * RunReport report = Fanfare.bot(LicenseReview.class).param("bank", path).workers(8).run();
 * Verdict verdict = report.orThrow().result(Verdict.class);
 * }</pre>
 */
public final class Fanfare {

  private static final int INTERNAL_ERROR = 3;

  private Fanfare() {}

  /**
   * Begins a run of the only bot of a class.
   *
   * @param botClass a class that was compiled with the annotation processor
   * @param <B> the class
   * @throws FanfareException if it was not, or has several bots; the message says what to do
   */
  public static <B> BotRun<B> bot(Class<B> botClass) {
    Orchestrator<B> orchestrator = OrchestratorFinder.of(botClass);
    return bot(orchestrator, OrchestratorFinder.only(orchestrator));
  }

  /**
   * Begins a run of one of the bots of a class.
   *
   * @param botClass a class that was compiled with the annotation processor
   * @param name the bot's name
   * @param <B> the class
   * @throws FanfareException if it was not, or has no bot of that name; the message says what to do
   */
  public static <B> BotRun<B> bot(Class<B> botClass, String name) {
    Orchestrator<B> orchestrator = OrchestratorFinder.of(botClass);
    return bot(orchestrator, OrchestratorFinder.named(orchestrator, name));
  }

  /**
   * Begins a run of a plan.
   *
   * @param orchestrator what makes the bot
   * @param plan one of its plans, or one made from it
   * @param <B> the bot's class
   */
  public static <B> BotRun<B> bot(Orchestrator<B> orchestrator, Plan<B> plan) {
    return new PlannedBotRun<>(orchestrator, plan);
  }

  /**
   * Returns what the annotation processor generated for a class: its plans and functions.
   *
   * @param botClass a class that was compiled with the annotation processor
   * @param <B> the class
   * @throws FanfareException if it was not; the message says what to do
   */
  public static <B> Orchestrator<B> orchestrator(Class<B> botClass) {
    return OrchestratorFinder.of(botClass);
  }

  /**
   * Begins a run of functions of a class: methods that are queued by name.
   *
   * @param botClass a class that was compiled with the annotation processor
   * @param <B> the class
   * @throws FanfareException if it was not; the message says what to do
   */
  public static <B> FunctionRun<B> functions(Class<B> botClass) {
    return functions(OrchestratorFinder.of(botClass));
  }

  /**
   * Begins a run of functions.
   *
   * @param orchestrator what has the functions, and makes the bot
   * @param <B> the bot's class
   */
  public static <B> FunctionRun<B> functions(Orchestrator<B> orchestrator) {
    return new QueuedFunctions<>(orchestrator);
  }

  /**
   * Returns the environment of a run that is given no other: the machine's clock and threads, no
   * journal, one second of grace. One for the whole process.
   */
  public static Environment environment() {
    return SystemEnvironment.INSTANCE;
  }

  /**
   * Runs the {@code main} of a generated class: hands the command line to the {@link Launcher} on
   * the class path, and ends the JVM with its exit code unless that is 0. Without a launcher it
   * says what to add, and ends with 3.
   *
   * @param orchestrator the generated class
   * @param arguments the command line
   */
  public static void main(Orchestrator<?> orchestrator, String[] arguments) {
    Optional<Launcher> launcher = ServiceLoader.load(Launcher.class).findFirst();
    int code =
        launcher.isPresent()
            ? launcher.get().launch(orchestrator, List.of(arguments))
            : withoutLauncher(orchestrator);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int withoutLauncher(Orchestrator<?> orchestrator) {
    System.err.println(
        """
        %s needs Fanfare's launcher to run from the command line, and it is not on the class path.
        Add dev.fanfare:fanfare-runtime (or fanfare-runtime-all.jar), or call \
        Fanfare.bot(%s.class).run() in code.\
        """
            .formatted(orchestrator.getClass().getName(), orchestrator.botClass().getSimpleName()));
    return INTERNAL_ERROR;
  }
}
