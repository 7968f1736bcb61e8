package dev.fanfare.proof.handoff;

import dev.fanfare.proof.manual.ManualWorld;
import dev.fanfare.runtime.WorkerPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two workers share two tasks: each is called once, whoever takes which. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each was called once.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A task was called twice, or never.")
@State
public class OneClaim {

  private final ManualWorld world = new ManualWorld();
  private final WorkerPool pool =
      WorkerPool.builder().workers(2).environment(world.environment()).open();
  private final AtomicInteger first = new AtomicInteger();
  private final AtomicInteger second = new AtomicInteger();

  /** Two tasks wait. */
  public OneClaim() {
    var one = pool.submit("first", first::incrementAndGet);
    var other = pool.submit("second", second::incrementAndGet);
  }

  /** One worker. */
  @Actor
  public void worker0() {
    world.work(0);
  }

  /** The other. */
  @Actor
  public void worker1() {
    world.work(1);
  }

  /** What is left is done, and counted. */
  @Arbiter
  public void count(II_Result result) {
    pool.close();
    result.r1 = first.get();
    result.r2 = second.get();
  }
}
