package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.RuleFindings;

/** Something that a plan graph has to keep to. What follows from a fault is not reported. */
interface GraphRule {

  /**
   * Looks at a graph.
   *
   * @param graph the graph
   * @param findings where everything that breaks the rule goes
   */
  void check(PlanGraph graph, RuleFindings findings);
}
