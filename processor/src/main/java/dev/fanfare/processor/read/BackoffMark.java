package dev.fanfare.processor.read;

/**
 * A {@code @Backoff} inside another annotation.
 *
 * @param initial the first wait, as text
 * @param max the longest wait, as text
 * @param multiplier the growth
 * @param jitter the share of chance
 * @param given whether the user wrote it
 */
public record BackoffMark(
    Written<String> initial,
    Written<String> max,
    Written<Double> multiplier,
    Written<Double> jitter,
    boolean given) {

  static BackoffMark of(Written<Mark> written) {
    Mark mark = written.value();
    return new BackoffMark(
        mark.text("initial"),
        mark.text("max"),
        mark.real("multiplier"),
        mark.real("jitter"),
        written.given());
  }
}
