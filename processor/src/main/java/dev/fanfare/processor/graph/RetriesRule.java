package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.Code;
import dev.fanfare.processor.diagnostic.Diagnostic;
import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.model.Bot;
import dev.fanfare.processor.model.Yielded;

/** Retries of a whole bot have something to yield again. */
final class RetriesRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, Findings findings) {
    Bot bot = graph.bot();
    boolean nothing =
        bot.steps().stream().allMatch(step -> step.yields() instanceof Yielded.Nothing);
    if (bot.settings().retries() > 0 && nothing) {
      findings.add(
          Diagnostic.of(
                  Code.RETRIES_WITHOUT_YIELD,
                  bot.mark().retries().anchor(),
                  "bot '%s' has retries, but its steps yield nothing",
                  bot.settings().name())
              .note(
                  "a step that yields nothing works by its side effects, and a retry repeats them")
              .help("set 'retries' on the @Task that may be repeated"));
    }
  }
}
