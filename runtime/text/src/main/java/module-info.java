/** Texts to values and back, for Fanfare's own modules. */
module dev.fanfare.text {
  requires dev.fanfare.api;
  requires static org.jspecify;

  exports dev.fanfare.text to
      dev.fanfare.core,
      dev.fanfare.config,
      dev.fanfare.processor;
}
