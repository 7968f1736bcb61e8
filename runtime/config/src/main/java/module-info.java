import dev.fanfare.config.RecordConverter;
import dev.fanfare.runtime.spi.ParamConverter;

/** Settings of bots and batches, and where each value comes from. */
module dev.fanfare.config {
  requires transitive dev.fanfare.core;
  requires transitive dev.fanfare.schedule;
  requires dev.fanfare.text;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.config;

  provides ParamConverter with
      RecordConverter;
}
