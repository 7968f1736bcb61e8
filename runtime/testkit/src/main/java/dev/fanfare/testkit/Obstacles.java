package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a run, put in the way of its attempts.
 *
 * @param faults all of them
 * @param world in which they take time
 */
record Obstacles(List<Fault> faults, Simulation world) implements Obstacle {

  @Override
  public void meet(TaskContext context, @Nullable Object element) throws Throwable {
    List<Fault> befalling =
        faults.stream()
            .filter(fault -> fault.befalls(context.taskId(), context.step(), element))
            .toList();
    world.calls(context.taskId());
    Duration delay = Duration.ZERO;
    double slowness = 1;
    for (Fault fault : befalling) {
      delay = delay.plus(fault.added());
      slowness *= fault.slowness();
      if (fault.hangs(context.attempt())) {
        world.hang();
      }
    }
    world.spend(Duration.ofNanos(Math.round(delay.toNanos() * slowness)));
    for (Fault fault : befalling) {
      fault.throwIfDue(context.attempt());
    }
  }
}
