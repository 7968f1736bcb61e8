package dev.fanfare.runtime;

import dev.fanfare.runtime.spi.ContextPropagation;
import java.util.concurrent.atomic.AtomicInteger;

/** A context that the service loader finds. */
public final class CountingPropagation implements ContextPropagation {

  static final AtomicInteger captures = new AtomicInteger();

  /** For the service loader. */
  public CountingPropagation() {}

  @Override
  public Captured capture() {
    captures.incrementAndGet();
    return () -> () -> {};
  }
}
