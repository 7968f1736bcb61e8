package dev.fanfare.proof.handoff;

import dev.fanfare.proof.manual.ManualWorld;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.WorkerPool;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever sees that a task has ended sees its result, and all that was written into it. */
@JCStressTest
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The task had not ended.")
@Outcome(id = "1, 42", expect = Expect.ACCEPTABLE, desc = "It had, and its result is whole.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It had ended, and its result was not all there.")
@State
public class ResultHandOff {

  private final ManualWorld world = new ManualWorld();
  private final WorkerPool pool =
      WorkerPool.builder().workers(1).environment(world.environment()).open();
  private final Submitted<Box> task = pool.submit("task", () -> new Box(42));

  /** The worker makes the attempt. */
  @Actor
  public void worker() {
    world.settle();
  }

  /** A client looks whether it has ended. */
  @Actor
  public void client(II_Result result) {
    if (task.isDone()) {
      List<Object> values = task.record().orElseThrow().values();
      result.r1 = values.size();
      result.r2 = values.isEmpty() ? -1 : Box.content(values.get(0));
    } else {
      result.r1 = -1;
      result.r2 = -1;
    }
  }
}
