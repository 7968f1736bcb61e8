import dev.fanfare.processor.FanfareProcessor;
import javax.annotation.processing.Processor;

/** Checks annotated classes and generates their orchestrators. Exports nothing. */
module dev.fanfare.processor {
  requires java.compiler;
  requires com.palantir.javapoet;
  requires dev.fanfare.api;
  requires dev.fanfare.schedule;
  requires dev.fanfare.text;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides Processor with
      FanfareProcessor;
}
