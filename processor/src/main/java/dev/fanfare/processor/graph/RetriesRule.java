package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.StepYield;

/** Retries of a whole bot have something to yield again. */
final class RetriesRule implements GraphRule {

  @Override
  public void check(PlanGraph graph, RuleFindings findings) {
    BotModel bot = graph.bot();
    boolean nothing =
        bot.steps().stream().allMatch(step -> step.yields() instanceof StepYield.Nothing);
    if (bot.settings().retries() > 0 && nothing) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.RETRIES_WITHOUT_YIELD,
                  bot.annotation().retries().anchor(),
                  "bot '%s' has retries, but its steps yield nothing",
                  bot.settings().name())
              .note(
                  "a step that yields nothing works by its side effects, and a retry repeats them")
              .help("set 'retries' on the @Task that may be repeated"));
    }
  }
}
