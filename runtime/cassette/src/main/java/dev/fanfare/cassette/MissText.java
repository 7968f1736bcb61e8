package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.ReplayedCall;
import dev.fanfare.runtime.spi.StepKeys;
import java.util.List;
import java.util.Optional;

/**
 * The text for a call that is not recorded: the nearest entry, and what differs.
 *
 * @param session the run's use of the cassette
 * @param step the step
 * @param keys the keys of its tasks
 */
record MissText(CassetteSession session, StepPlan<?> step, StepKeys keys) {

  /**
   * Returns the text; its beginning says most, as that is all that a report's tree has room for.
   */
  String of(ReplayedCall call, CallId id) {
    List<CassetteEntry> recorded = session.content().of(step.name());
    long same = recorded.stream().filter(entry -> entry.id().key().equals(id.key())).count();
    if (same > 0) {
      return text(
          "%s with equal inputs, and this is number %s"
              .formatted(
                  same == 1 ? "1 call is recorded" : same + " calls are recorded", id.nth() + 1));
    }
    String input = session.tools().inputs().of(step, call);
    Optional<NearestEntry> nearest = NearestEntry.of(recorded, keys.why(call.task()), input);
    return text(
        nearest.map(near -> difference(near, input)).orElse("no call of the step is recorded"));
  }

  private String difference(NearestEntry near, String input) {
    TextDifference difference =
        near.isOfConstructor()
            ? TextDifference.of(session.content().params(), session.tools().params())
            : TextDifference.of(near.entry().input(), input);
    return "line %s differs in %s: recorded %s, now %s"
        .formatted(
            near.entry().line(),
            String.join(" and ", near.names(step)),
            difference.beforeExcerpt(),
            difference.afterExcerpt());
  }

  private String text(String why) {
    return "no answer in %s: %s; record what is missing of '%s' with auto in place of replay"
        .formatted(session.file().name(), why, step.name());
  }
}
