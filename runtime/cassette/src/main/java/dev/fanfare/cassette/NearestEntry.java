package dev.fanfare.cassette;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.StepKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The recorded entry that is most like a call that is not recorded, and what differs.
 *
 * @param entry the entry
 * @param differing the positions of the components that differ
 */
record NearestEntry(CassetteEntry entry, List<Integer> differing) {

  /** Name, signature, code and constructor come before the inputs. */
  private static final int FIRST_INPUT = 4;

  private static final int SIGNATURE = 1;

  /**
   * Finds it: the fewest components that differ, then the most characters that its input shares.
   *
   * @param recorded the entries of the step
   * @param why of the call
   * @param input of the call, as JSON
   */
  static Optional<NearestEntry> of(List<CassetteEntry> recorded, byte[] why, String input) {
    return recorded.stream()
        .map(entry -> new NearestEntry(entry, differing(entry, why)))
        .min(
            Comparator.<NearestEntry>comparingInt(near -> near.differing.size())
                .thenComparing(
                    near -> TextDifference.of(near.entry.input(), input).shared(),
                    Comparator.reverseOrder()));
  }

  private static List<Integer> differing(CassetteEntry entry, byte[] why) {
    String now = HexFormat.of().formatHex(why);
    int digits = 2 * StepKeys.WHY_BYTES;
    List<Integer> differing = new ArrayList<>();
    for (int at = 0; at * digits < Math.max(now.length(), entry.why().length()); at++) {
      if (!part(now, at, digits).equals(part(entry.why(), at, digits))) {
        differing.add(at);
      }
    }
    return differing;
  }

  private static String part(String hex, int at, int digits) {
    int from = Math.min(hex.length(), at * digits);
    return hex.substring(from, Math.min(hex.length(), from + digits));
  }

  /** Returns the names of what differs: a parameter of the constructor, or an input of the step. */
  List<String> names(StepPlan<?> step) {
    List<String> inputs = InputText.names(step);
    List<String> names = new ArrayList<>();
    for (int at : differing) {
      if (at >= FIRST_INPUT) {
        names.add(
            at - FIRST_INPUT < inputs.size()
                ? "'" + inputs.get(at - FIRST_INPUT) + "'"
                : "an input that the step no longer has");
      } else {
        names.add(at == SIGNATURE ? "the type that it yields" : "the constructor's parameters");
      }
    }
    return names;
  }

  /** Returns whether the parameters of the constructor are all that differs. */
  boolean isOfConstructor() {
    return differing.stream().allMatch(at -> at < FIRST_INPUT && at != SIGNATURE);
  }
}
