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
public record BackoffAnnotation(
    Located<String> initial,
    Located<String> max,
    Located<Double> multiplier,
    Located<Double> jitter,
    boolean given) {

  static BackoffAnnotation of(Located<AnnotationReader> located) {
    AnnotationReader annotation = located.value();
    return new BackoffAnnotation(
        annotation.text("initial"),
        annotation.text("max"),
        annotation.real("multiplier"),
        annotation.real("jitter"),
        located.given());
  }
}
