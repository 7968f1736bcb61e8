package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.runtime.Fanfare;

/** Runs 300 no-ops without the command line. */
public final class EngineMain {

  private EngineMain() {}

  /** Runs them. */
  public static void main(String[] arguments) {
    int tasks = Fanfare.bot(NoOps.class).workers(2).run().orThrow().summary().total();
    System.out.println(tasks + " tasks");
  }
}
