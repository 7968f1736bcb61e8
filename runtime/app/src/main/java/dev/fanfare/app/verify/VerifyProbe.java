package dev.fanfare.app.verify;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.BotCatalogue;
import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.scan.BotScan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.verify.AttemptPauses;
import dev.fanfare.verify.TaskOutcomeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/**
 * The main class of the JVMs that a verification starts: runs a bot once, and writes the outcome of
 * every task.
 */
public final class VerifyProbe {

  /** All runs of one verification stand at this instant. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private VerifyProbe() {}

  /**
   * Runs the bot once, and ends the JVM.
   *
   * @param arguments a {@link ProbeOrder}
   * @throws IOException if the file cannot be written
   * @throws ReflectiveOperationException if the orchestrator cannot be made
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    ProbeOrder order = ProbeOrder.of(arguments);
    int code = 0;
    try {
      BotCatalogue bots = BotCatalogue.of(BotScan.load(order.orchestrator()));
      // What there is to say about the settings was said by the process that started this one.
      AppContext context = AppContext.ofProcess(bots, notice -> {}).from(order.base());
      run(BotConfigurator.configure(order.bot(), context).get(0), order);
    } catch (FanfareException e) {
      Files.writeString(order.failure(), String.valueOf(e.getMessage()));
      code = 1;
    }
    // Whatever threads the user's code has left behind must not keep the verification waiting.
    System.exit(code);
  }

  private static <B> void run(ConfiguredBot<B> bot, ProbeOrder order) throws IOException {
    Plan<B> plan = shuffled(bot.plan(), order.shuffle());
    RunReport report = bot.run(plan).workers(order.workers()).clock(START).run();
    TaskOutcomeLine.write(report, order.file());
  }

  private static <B> Plan<B> shuffled(Plan<B> plan, long seed) {
    if (seed == 0) {
      return plan;
    }
    AttemptPauses pauses = new AttemptPauses(seed);
    return plan.mapInvokers(step -> pauses.around(step.invoker()));
  }
}
