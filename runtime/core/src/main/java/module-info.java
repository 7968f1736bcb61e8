/** The engine: runs plans on workers, the same way every time. */
module dev.fanfare.core {
  requires transitive dev.fanfare.api;
  requires transitive dev.fanfare.text;
  requires jdk.jfr;
  requires static org.jspecify;

  exports dev.fanfare.runtime;
  exports dev.fanfare.runtime.result;
  exports dev.fanfare.runtime.plan;
  exports dev.fanfare.runtime.event;
  exports dev.fanfare.runtime.spi;

  uses dev.fanfare.runtime.spi.BotFactory;
  uses dev.fanfare.runtime.spi.ContextPropagation;
  uses dev.fanfare.runtime.spi.Launcher;
  uses dev.fanfare.runtime.spi.ParamConverter;
}
