/** Texts to values and back: durations, rates, ranges, scalars, cells of CSV, addresses. */
module dev.fanfare.text {
  requires static org.jspecify;

  exports dev.fanfare.text;
}
