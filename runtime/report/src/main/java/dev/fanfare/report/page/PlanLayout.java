package dev.fanfare.report.page;

import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.StepData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places of a plan's steps: phases from left to right, the steps of a phase below each other,
 * every column in the middle.
 *
 * @param width of the whole, in pixels
 * @param height of the whole, in pixels
 * @param nodes by step
 * @param edges between them
 */
record PlanLayout(int width, int height, List<PlanNode> nodes, List<PlanEdge> edges) {

  static final int NODE_WIDTH = 164;
  static final int NODE_HEIGHT = 56;
  private static final int COLUMN_GAP = 70;
  private static final int ROW_GAP = 22;
  private static final int MARGIN = 4;

  /** The upper left corner of a step. */
  record PlanNode(int x, int y) {}

  /**
   * Elements that go from a step to another.
   *
   * @param from the step that yields them
   * @param to the step that takes them
   * @param label how it takes them
   * @param more further keys of a group; may be empty
   * @param one whether a call takes one of them
   */
  record PlanEdge(int from, int to, String label, String more, boolean one) {}

  static PlanLayout of(List<StepData> steps) {
    TreeMap<Integer, List<Integer>> columns = new TreeMap<>();
    for (int step = 0; step < steps.size(); step++) {
      columns.computeIfAbsent(steps.get(step).order(), order -> new ArrayList<>()).add(step);
    }
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(1);
    int height = rows * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + 2 * MARGIN;
    Map<Integer, PlanNode> nodes = new TreeMap<>();
    int x = MARGIN;
    for (List<Integer> column : columns.values()) {
      int y = (height - column.size() * (NODE_HEIGHT + ROW_GAP) + ROW_GAP) / 2;
      for (int step : column) {
        nodes.put(step, new PlanNode(x, y));
        y += NODE_HEIGHT + ROW_GAP;
      }
      x += NODE_WIDTH + COLUMN_GAP;
    }
    int width = Math.max(NODE_WIDTH, x - COLUMN_GAP) + MARGIN;
    return new PlanLayout(width, height, List.copyOf(nodes.values()), edges(steps));
  }

  /** One edge for a pair of steps, also where several parameters are fed by it. */
  private static List<PlanEdge> edges(List<StepData> steps) {
    Map<String, Integer> byName = new HashMap<>();
    for (int step = 0; step < steps.size(); step++) {
      byName.put(steps.get(step).name(), step);
    }
    Map<Long, PlanEdge> edges = new LinkedHashMap<>();
    for (int to = 0; to < steps.size(); to++) {
      for (InputData input : steps.get(to).shape().inputs()) {
        for (String source : input.sources()) {
          Integer from = byName.get(source);
          if (from != null) {
            edges.putIfAbsent(((long) from << 32) | to, edge(from, to, input));
          }
        }
      }
    }
    return List.copyOf(edges.values());
  }

  private static PlanEdge edge(int from, int to, InputData input) {
    return switch (input.kind()) {
      case GATHER -> new PlanEdge(from, to, "all", "", false);
      case GROUP -> group(from, to, input.by());
      case SINGLE -> new PlanEdge(from, to, "the one", "", true);
      case CROSS -> new PlanEdge(from, to, "every pair", "", true);
      case EACH, MATCH, CONTEXT, PARAM, KEY, GIVEN -> new PlanEdge(from, to, "each", "", true);
    };
  }

  private static PlanEdge group(int from, int to, List<String> by) {
    String first = by.isEmpty() ? "group" : "by " + by.get(0);
    String more = by.size() > 2 ? by.get(1) + ", +" + (by.size() - 2) : "";
    return new PlanEdge(from, to, first, by.size() == 2 ? by.get(1) : more, false);
  }
}
