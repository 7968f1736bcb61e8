package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Bot;
import dev.fanfare.processor.model.BotClass;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.read.Access;
import dev.fanfare.processor.read.JavaTypes;
import java.util.List;

/** The stage: builds the graph of each bot, judges it, and wires it if there is nothing to say. */
public final class GraphStage {

  private final JavaTypes types;

  /** Judges with these. */
  public GraphStage(JavaTypes types) {
    this.types = types;
  }

  /**
   * Judges all bots of a class, and wires them.
   *
   * @return none if there are errors, be they of this stage or of one before
   */
  public List<WiredBot> wire(BotClass botClass, Findings findings) {
    Access access = Access.from(Access.packageOf(botClass.element()));
    PropertyFinder properties = new PropertyFinder(types, access);
    List<PlanGraph> graphs =
        botClass.bots().stream().map((Bot bot) -> PlanGraph.of(bot, types)).toList();
    return findings.hasErrors()
        ? List.of()
        : graphs.stream().map(graph -> new Wirer(graph, types, properties).wire()).toList();
  }
}
