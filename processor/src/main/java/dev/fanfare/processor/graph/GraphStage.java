package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.BotClass;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParamType;
import java.util.List;

/** The stage: builds the graph of each bot, judges it, and wires it if there are no errors. */
public final class GraphStage {

  private final JavaTypes types;

  /** Judges with these. */
  public GraphStage(JavaTypes types) {
    this.types = types;
  }

  /**
   * Judges all bots of a class, and wires them.
   *
   * @param botClass the class
   * @param findings what the rules before have found; what these find is added
   * @return none if there are errors, be they of this stage or of one before
   */
  public List<WiredBot> wire(BotClass botClass, RuleFindings findings) {
    PropertyFinder properties =
        new PropertyFinder(types, PackageAccess.from(PackageAccess.packageOf(botClass.element())));
    EstimateMethods estimates = new EstimateMethods(types, botClass.element());
    List<PlanGraph> graphs = botClass.bots().stream().map(bot -> PlanGraph.of(bot, types)).toList();
    graphs.forEach(graph -> judge(rules(properties, estimates), graph, findings));
    if (findings.hasErrors()) {
      return List.of();
    }
    graphs.forEach(graph -> judge(warnings(), graph, findings));
    return graphs.stream()
        .map(graph -> new PlanWirer(graph, types, properties, estimates).wire())
        .toList();
  }

  private List<GraphRule> rules(PropertyFinder properties, EstimateMethods estimates) {
    TypeFit fit = new TypeFit(types);
    UnmetInputMessage unmetInput =
        new UnmetInputMessage(new NearFits(types, fit), new ParamType(types), types);
    return List.of(
        new FromRule(fit, unmetInput),
        new UnmetInputRule(fit, unmetInput),
        new AmbiguousInputRule(),
        new GroupRule(types, properties),
        new KeyRule(types, properties),
        new FanOutRule(types),
        new PriorityRule(types, properties),
        new EstimateRule(estimates),
        new ExpectRule());
  }

  /** Returns the rules that look at a bot without errors only: else they might follow from one. */
  private List<GraphRule> warnings() {
    return List.of(
        new UnusedStepRule(),
        new SameElementRule(),
        new RetriesRule(),
        new UnstorableTypeRule(types));
  }

  private static void judge(List<GraphRule> rules, PlanGraph graph, RuleFindings findings) {
    rules.forEach(rule -> rule.check(graph, findings));
  }
}
