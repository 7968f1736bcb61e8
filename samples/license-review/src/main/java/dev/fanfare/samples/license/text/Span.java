package dev.fanfare.samples.license.text;

/**
 * A stretch of characters.
 *
 * @param start the first character's offset, 0 or more
 * @param end the offset behind the last character
 */
public record Span(int start, int end) {

  /** Refuses a stretch that ends before it begins. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no characters from " + start + " to " + end);
    }
  }

  /**
   * The shortest stretch that holds both.
   *
   * @param other another stretch of the same text
   */
  public Span and(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * Whether the other lies within this one.
   *
   * @param other another stretch of the same text
   */
  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }
}
