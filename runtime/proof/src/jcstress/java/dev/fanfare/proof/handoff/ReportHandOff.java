package dev.fanfare.proof.handoff;

import dev.fanfare.proof.manual.ManualWorld;
import dev.fanfare.proof.real.CodePlans;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two workers write down their results without a lock, and the last to end hands over the report:
 * whoever gets it sees both results, and somebody was the last.
 */
@JCStressTest
@Outcome(id = "-1, -1, 1", expect = Expect.ACCEPTABLE, desc = "The run had not ended.")
@Outcome(id = "42, 43, 1", expect = Expect.ACCEPTABLE, desc = "It had, and both are whole.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A result was not all there, or the run has no end.")
@State
public class ReportHandOff {

  private final ManualWorld world = new ManualWorld();
  private final RunHandle handle =
      CodePlans.run(CodePlans.each("box", (bot, call) -> new Box(call.get(0)), 42, 43))
          .environment(world.environment())
          .start();

  /** The phase has been made, and its two tasks wait. */
  public ReportHandOff() {
    world.work(0);
  }

  /** One worker. */
  @Actor
  public void worker0() {
    work(0);
  }

  /** The other; then a client looks whether the run has ended. */
  @Actor
  public void worker1(III_Result result) {
    work(1);
    result.r1 = -1;
    result.r2 = -1;
    Optional<RunReport> report = report();
    if (report.isPresent()) {
      List<Object> boxes = report.get().results("box", Object.class);
      result.r1 = Box.content(boxes.get(0));
      result.r2 = Box.content(boxes.get(1));
    }
  }

  /** What is left is done. */
  @Arbiter
  public void end(III_Result result) {
    world.settle();
    result.r3 = report().isPresent() ? 1 : 0;
  }

  private Optional<RunReport> report() {
    try {
      return handle.await(Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void work(int number) {
    boolean more = true;
    while (more) {
      more = world.work(number);
    }
  }
}
