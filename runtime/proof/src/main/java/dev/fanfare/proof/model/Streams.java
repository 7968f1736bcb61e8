package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the steps before have left: every ended task, and the elements they make. */
final class Streams {

  private final Map<String, List<EndedTask>> tasks = new HashMap<>();

  void add(String step, List<EndedTask> ended) {
    tasks.put(step, ended);
  }

  List<EndedTask> tasks(String step) {
    return Objects.requireNonNull(tasks.get(step), step);
  }

  /**
   * The elements of a source, in order. An element of one step descends from all that its task
   * descends from, and is its own ancestor; a union's elements have no ancestor but the union.
   */
  List<Element> elements(Source source) {
    List<Element> elements = new ArrayList<>();
    for (String step : source.steps()) {
      for (EndedTask task : tasks(step)) {
        Map<Source, Ref> inherited = source.steps().size() == 1 ? task.ancestors() : Map.of();
        if (task.succeeded()) {
          for (int i = 0; i < task.fate().values().size(); i++) {
            Object value = task.fate().values().get(i);
            elements.add(new Element(task, value, with(inherited, source, new Ref(task.id(), i))));
          }
        } else {
          elements.add(new Element(task, null, with(inherited, source, new Ref(task.id(), 0))));
        }
      }
    }
    return elements;
  }

  private static Map<Source, Ref> with(Map<Source, Ref> inherited, Source source, Ref ref) {
    Map<Source, Ref> all = new LinkedHashMap<>(inherited);
    all.put(source, ref);
    return all;
  }
}
