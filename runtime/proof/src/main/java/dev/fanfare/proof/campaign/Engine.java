package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.generate.ScriptedOrchestrator;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.testkit.Simulation;

/** How a campaign reaches the engine. */
interface Engine {

  /** The engine as it is. */
  Engine SOUND = new Engine() {};

  /** A run in a simulated world. */
  default BotRun<ScriptedBot> run(Plan<ScriptedBot> plan, ScriptedBot bot, Simulation world) {
    return Fanfare.bot(new ScriptedOrchestrator(plan, bot), plan).environment(environment(world));
  }

  /** What the run sees of the world. */
  default Environment environment(Simulation world) {
    return world.environment();
  }

  /** What the campaign sees of the report. */
  default RunReport report(RunReport report) {
    return report;
  }
}
