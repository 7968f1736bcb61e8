package dev.fanfare.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is expected of Fanfare against another contender, or against a figure.
 *
 * @param text the expectation, in words
 * @param contender who is judged
 * @param against with whom it is compared; the hardest of them counts. Empty for a figure
 * @param limit the greatest share of {@code against} that is good; or the greatest figure
 */
public record Goal(String text, String contender, List<String> against, double limit) {

  /** Copies the names. */
  public Goal {
    against = List.copyOf(against);
  }

  /**
   * At most so many times as much as another.
   *
   * @param times the greatest that is good
   * @param other with whom {@code contender} is compared
   * @param contender who is judged
   */
  public static Goal atMost(double times, String other, String contender) {
    return new Goal("at most " + number(times) + "× " + other, contender, List.of(other), times);
  }

  /**
   * Ahead of every one of them.
   *
   * @param times how many times as much they have to need
   * @param contender who is judged
   * @param peers with whom
   */
  public static Goal ahead(double times, String contender, List<String> peers) {
    String text = times == 1.0 ? "ahead of the peers" : number(times) + "× ahead of the peers";
    return new Goal(text, contender, peers, 1.0 / times);
  }

  /**
   * At most a figure.
   *
   * @param text the expectation, in words
   * @param limit the greatest that is good, in the row's unit
   * @param contender who is judged
   */
  public static Goal figure(String text, double limit, String contender) {
    return new Goal(text, contender, List.of(), limit);
  }

  /**
   * How the goal stands.
   *
   * @param result what was measured
   * @return one sentence that begins with the verdict
   */
  public String verdict(Result result) {
    OptionalDouble share = share(result);
    if (share.isEmpty()) {
      return "not measured: " + text;
    }
    String met = share.getAsDouble() <= limit ? "met" : "**missed**";
    return met + ": " + text + " (" + measured(share.getAsDouble(), result) + ")";
  }

  private String measured(double share, Result result) {
    if (against.isEmpty()) {
      return result.unit().text(share);
    }
    String hardest = against.size() == 1 ? "" : ", nearest: " + hardest(result);
    return limit < 1.0 || text.startsWith("ahead")
        ? number(1.0 / share) + "× ahead" + hardest
        : number(share) + "×" + hardest;
  }

  private OptionalDouble share(Result result) {
    return against.isEmpty()
        ? result.value(contender)
        : against.stream()
            .map(other -> result.ratio(contender, other))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .max();
  }

  private String hardest(Result result) {
    return against.stream()
        .filter(other -> result.ratio(contender, other).isPresent())
        .max(
            (a, b) ->
                Double.compare(
                    result.ratio(contender, a).orElseThrow(),
                    result.ratio(contender, b).orElseThrow()))
        .orElseThrow();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
