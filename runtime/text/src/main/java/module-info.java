/** Texts to values and back: durations, rates, ranges, scalars. */
module dev.fanfare.text {
  requires static org.jspecify;

  exports dev.fanfare.text;
}
