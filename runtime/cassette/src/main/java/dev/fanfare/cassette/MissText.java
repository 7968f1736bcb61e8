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

  String of(ReplayedCall call, CallId id) {
    CassetteFile file = session.file();
    String begin = "cassette %s has no answer for this call of '%s'".formatted(file, step.name());
    List<CassetteEntry> recorded = session.content().of(step.name());
    long same = recorded.stream().filter(entry -> entry.id().key().equals(id.key())).count();
    if (same > 0) {
      return end(
          "%s: %s with equal inputs, and this is number %s"
              .formatted(
                  begin,
                  same == 1 ? "1 call is recorded" : same + " calls are recorded",
                  id.nth() + 1));
    }
    String input = session.tools().inputs().of(step, call);
    Optional<NearestEntry> nearest = NearestEntry.of(recorded, keys.why(call.task()), input);
    if (nearest.isEmpty()) {
      return end(begin + ": none of the step's calls is recorded");
    }
    NearestEntry near = nearest.get();
    boolean ofConstructor = near.isOfConstructor();
    TextDifference difference =
        ofConstructor
            ? TextDifference.of(session.content().params(), session.tools().params())
            : TextDifference.of(near.entry().input(), input);
    return end(
        "%s: the nearest, %s, differs in %s: recorded %s, now %s"
            .formatted(
                begin,
                file.place(near.entry()),
                String.join(" and ", near.names(step)),
                difference.beforeExcerpt(),
                difference.afterExcerpt()));
  }

  private static String end(String text) {
    return text + "; record what is missing with auto in place of replay";
  }
}
