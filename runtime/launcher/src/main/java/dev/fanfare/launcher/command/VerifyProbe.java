package dev.fanfare.launcher.command;

import dev.fanfare.launcher.scan.BotScan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.verify.AttemptPauses;
import dev.fanfare.verify.TaskOutcomeLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of the JVMs that {@code verify} starts: runs a bot once, and writes down what came
 * of every task.
 */
public final class VerifyProbe {

  /** All runs of one verification stand at this instant. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private VerifyProbe() {}

  /**
   * What a probe is to do, as its command line has it.
   *
   * @param orchestrator the orchestrator's class
   * @param bot the bot's name
   * @param file what is written
   * @param base the directory that relative paths among the parameters are meant from
   * @param workers how many tasks run at the same time
   * @param shuffle the seed of the pauses around attempts; 0 for none
   * @param flags what the user gave
   */
  record ProbeOrder(
      String orchestrator,
      String bot,
      Path file,
      Path base,
      int workers,
      long shuffle,
      List<String> flags) {

    List<String> arguments() {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  orchestrator,
                  bot,
                  file.toString(),
                  base.toString(),
                  String.valueOf(workers),
                  String.valueOf(shuffle)));
      arguments.addAll(flags);
      return arguments;
    }

    static ProbeOrder of(String... arguments) {
      return new ProbeOrder(
          arguments[0],
          arguments[1],
          Path.of(arguments[2]),
          Path.of(arguments[3]),
          Integer.parseInt(arguments[4]),
          Long.parseLong(arguments[5]),
          List.of(arguments).subList(6, arguments.length));
    }
  }

  /**
   * Runs the bot once.
   *
   * @param arguments an order
   * @throws IOException if the file cannot be written
   * @throws ReflectiveOperationException if the orchestrator cannot be made
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    ProbeOrder order = ProbeOrder.of(arguments);
    BotCatalogue bots = BotCatalogue.of(BotScan.load(order.orchestrator));
    List<String> line = new ArrayList<>(List.of(Command.VERIFY.word(), order.bot));
    line.addAll(order.flags);
    ParsedCommand invocation = ArgumentReader.read(line, bots);
    CommandContext surroundings = CommandContext.ofProcess().from(order.base);
    BotConfigurator preparation = new BotConfigurator(bots, surroundings, invocation);
    // Whatever threads the user's code has left behind must not keep the verification waiting.
    System.exit(run(preparation.of(bots.named(List.of(order.bot)).get(0)), order));
  }

  private static <B> int run(ConfiguredBot<B> prepared, ProbeOrder order) throws IOException {
    Plan<B> plan = prepared.selected().orElseThrow();
    try {
      RunReport report =
          prepared.begin(shuffled(plan, order.shuffle)).workers(order.workers).clock(START).run();
      TaskOutcomeLine.write(report, order.file);
      return ExitCode.SUCCEEDED;
    } catch (FanfareException e) {
      System.err.println(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private static <B> Plan<B> shuffled(Plan<B> plan, long seed) {
    if (seed == 0) {
      return plan;
    }
    AttemptPauses pauses = new AttemptPauses(seed);
    return plan.mapInvokers(step -> pauses.around(step.invoker()));
  }
}
