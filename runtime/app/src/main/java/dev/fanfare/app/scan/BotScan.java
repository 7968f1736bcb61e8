package dev.fanfare.app.scan;

import dev.fanfare.runtime.plan.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The scan of a class path for orchestrators. */
public final class BotScan {

  private BotScan() {}

  /**
   * Returns all orchestrators of this JVM's class path, by the names of their classes.
   *
   * @param complain takes a sentence for each that cannot be made; the others are
   */
  public static List<Orchestrator<?>> ofProcess(Consumer<String> complain) {
    List<Orchestrator<?>> found = new ArrayList<>();
    for (Map.Entry<String, String> marker :
        BotMarkers.in(ClassPathEntries.ofProcess()).entrySet()) {
      try {
        found.add(load(marker.getValue()));
      } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
        complain.accept(
            "the class path has a bot "
                + marker.getKey()
                + ", but not its "
                + marker.getValue()
                + ": "
                + e);
      }
    }
    return found;
  }

  /**
   * Makes one orchestrator.
   *
   * @param name its class
   * @throws ReflectiveOperationException if there is no such class, or it cannot be made
   * @throws ClassCastException if it is none
   */
  public static Orchestrator<?> load(String name) throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Class.forName(name, true, loader == null ? BotScan.class.getClassLoader() : loader)
        .asSubclass(Orchestrator.class)
        .getConstructor()
        .newInstance();
  }
}
