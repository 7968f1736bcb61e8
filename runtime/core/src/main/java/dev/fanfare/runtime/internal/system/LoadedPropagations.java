package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.ContextPropagation;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The context propagations that the service loader finds; looked up when a run first needs them.
 */
final class LoadedPropagations {

  private static final List<ContextPropagation> ALL = load();

  private LoadedPropagations() {}

  static List<ContextPropagation> all() {
    return ALL;
  }

  private static List<ContextPropagation> load() {
    List<ContextPropagation> found = new ArrayList<>();
    ServiceLoader.load(ContextPropagation.class).forEach(found::add);
    return List.copyOf(found);
  }
}
