package dev.fanfare.runtime.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of a step's tasks, made when they are read. */
public sealed interface TaskIds {

  /** The id of a task. */
  String id(int task);

  /** The task with an id, or -1. */
  int find(String id);

  /**
   * Of a step that is called once: its name.
   *
   * @param step the step's name
   */
  record Once(String step) implements TaskIds {
    @Override
    public String id(int task) {
      return step;
    }

    @Override
    public int find(String id) {
      return id.equals(step) ? 0 : -1;
    }
  }

  /**
   * By the element's index: {@code score[17]}.
   *
   * @param step the step's name
   */
  record Indexed(String step) implements TaskIds {
    @Override
    public String id(int task) {
      return step + '[' + task + ']';
    }

    @Override
    public int find(String id) {
      int digits = step.length() + 1;
      if (id.length() < digits + 2 || !id.startsWith(step) || id.length() > digits + 11) {
        return -1;
      }
      try {
        int task = Integer.parseInt(id, digits, id.length() - 1, 10);
        return task >= 0 && id(task).equals(id) ? task : -1;
      } catch (NumberFormatException e) {
        return -1;
      }
    }
  }

  /** By names that are given one by one; one that has been given before gets {@code #2}. */
  final class Named implements TaskIds {

    private final Map<Integer, String> byTask = new ConcurrentHashMap<>();
    private final Map<String, Integer> byName = new ConcurrentHashMap<>();
    private final NameNumbering numbering = new NameNumbering();

    /** Names the next task; called by one thread at a time. */
    public String add(String name) {
      int task = byTask.size();
      String id = numbering.number(name, free -> byName.putIfAbsent(free, task) == null);
      byTask.put(task, id);
      return id;
    }

    @Override
    public String id(int task) {
      return byTask.getOrDefault(task, "");
    }

    @Override
    public int find(String id) {
      return byName.getOrDefault(id, -1);
    }
  }

  /** By the group's key: {@code dimension[MIT/patents]}. */
  final class Keyed implements TaskIds {

    private final String step;
    private final List<String> keys;
    private volatile Map<String, Integer> byId = Map.of();

    /**
     * Ids of groups.
     *
     * @param step the step's name
     * @param keys the text of each group's key, all different
     */
    public Keyed(String step, List<String> keys) {
      this.step = step;
      this.keys = List.copyOf(keys);
    }

    @Override
    public String id(int task) {
      return step + '[' + keys.get(task) + ']';
    }

    @Override
    public int find(String id) {
      if (byId.size() != keys.size()) {
        Map<String, Integer> index = new HashMap<>();
        for (int task = 0; task < keys.size(); task++) {
          index.put(id(task), task);
        }
        byId = index;
      }
      return byId.getOrDefault(id, -1);
    }
  }
}
