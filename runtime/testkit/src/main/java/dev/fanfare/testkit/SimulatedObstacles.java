package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The obstacles for all attempts of one run; learns the names of their tasks. */
final class SimulatedObstacles implements SimulatedObstacle {

  private final List<Fault> faults;
  private final Simulation world;
  private final Map<String, Runnable> points = new LinkedHashMap<>();
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();

  /**
   * The obstacles of a run.
   *
   * @param faults what goes wrong with its tasks
   * @param world in which they take time
   */
  SimulatedObstacles(List<Fault> faults, Simulation world) {
    this.faults = faults;
    this.world = world;
  }

  /** Something happens, once, while the first attempt of a task runs. */
  void when(String name, Runnable action) {
    points.merge(
        name,
        action,
        (first, second) ->
            () -> {
              first.run();
              second.run();
            });
  }

  /** The ids of the tasks that have been called, by the names that their elements give them. */
  Map<String, Set<String>> ids() {
    return ids;
  }

  @Override
  public void meet(TaskContext context, @Nullable Object element) throws Throwable {
    TaskName task = new TaskName(context.taskId(), context.step(), element);
    task.byElement()
        .ifPresent(
            name -> ids.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(task.id()));
    reach(task);
    List<Fault> befalling = faults.stream().filter(fault -> fault.befalls(task)).toList();
    take(befalling, context.attempt());
    for (Fault fault : befalling) {
      fault.throwIfDue(context.attempt());
    }
  }

  private void reach(TaskName task) {
    List<String> reached = new ArrayList<>(points.keySet());
    reached.removeIf(name -> !task.is(name));
    for (String name : reached) {
      world.at(world.elapsed(), points.remove(name));
    }
  }

  private void take(List<Fault> befalling, int attempt) {
    Duration delay = Duration.ZERO;
    double slowness = 1;
    for (Fault fault : befalling) {
      delay = delay.plus(fault.added());
      slowness *= fault.slowness();
      if (fault.isDeaf()) {
        world.deafen();
      }
      if (fault.hangs(attempt)) {
        world.hang();
      }
    }
    world.spend(Duration.ofNanos(Math.round(delay.toNanos() * slowness)));
  }
}
