package dev.fanfare.app;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.plan.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bots that requests may name.
 *
 * @param all all of them, by name
 * @param orchestrators those of all classes, also of such as have only functions
 * @param scope whose they are, for messages
 * @param implied whether all are meant when none is named
 */
public record BotCatalogue(
    List<LaunchableBot<?>> all,
    List<Orchestrator<?>> orchestrators,
    String scope,
    boolean implied) {

  /** Copies the lists. */
  public BotCatalogue {
    all = List.copyOf(all);
    orchestrators = List.copyOf(orchestrators);
  }

  /**
   * Returns the bots of one class, in the order of their declaration.
   *
   * @param orchestrator the class's
   */
  public static BotCatalogue of(Orchestrator<?> orchestrator) {
    return new BotCatalogue(
        LaunchableBot.of(orchestrator),
        List.of(orchestrator),
        orchestrator.botClass().getSimpleName(),
        true);
  }

  /**
   * Returns the bots of many classes.
   *
   * @param orchestrators the classes'
   */
  public static BotCatalogue onClassPath(List<Orchestrator<?>> orchestrators) {
    List<LaunchableBot<?>> all = new ArrayList<>();
    orchestrators.forEach(each -> all.addAll(LaunchableBot.of(each)));
    all.sort(
        Comparator.<LaunchableBot<?>, String>comparing(LaunchableBot::name)
            .thenComparing(LaunchableBot::className));
    return new BotCatalogue(all, orchestrators, "the class path", false);
  }

  /** Returns the bots' names. */
  public List<String> names() {
    return all.stream().map(LaunchableBot::name).distinct().toList();
  }

  /** Returns whether there is a bot of a name. */
  public boolean has(String name) {
    return names().contains(name);
  }

  /**
   * Returns the bots that are meant.
   *
   * @param names their names or the names of their classes; none means all, where that is implied
   * @throws ConfigurationException if one is not there, or two have the same name
   */
  public List<LaunchableBot<?>> named(List<String> names) {
    if (all.isEmpty()) {
      throw new ConfigurationException("there is no bot in " + scope);
    }
    if (names.isEmpty()) {
      if (implied || all.size() == 1) {
        return all;
      }
      throw new ConfigurationException(
          "name the bots to run; there are: " + String.join(", ", names()));
    }
    List<LaunchableBot<?>> named = new ArrayList<>();
    names.forEach(name -> named.addAll(named(name)));
    return named;
  }

  private List<LaunchableBot<?>> named(String name) {
    List<LaunchableBot<?>> ofClass =
        all.stream().filter(bot -> bot.className().equals(name)).toList();
    if (!ofClass.isEmpty()) {
      return ofClass;
    }
    List<LaunchableBot<?>> found = all.stream().filter(bot -> bot.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw ConfigurationException.unknown(
          "there is no bot '" + name + "' in " + scope, name, names());
    }
    if (found.size() > 1) {
      throw new ConfigurationException(
          "'"
              + name
              + "' is the name of more than one bot; name the class instead: "
              + String.join(", ", found.stream().map(LaunchableBot::className).toList()));
    }
    return found;
  }
}
