package dev.fanfare.runtime.internal.start;

import dev.fanfare.runtime.plan.DependencyPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.BotFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of a bot: what the code that starts the run gives, by name or by type, then what
 * its factory has, then the factories of the class path, then what the bot's class provides.
 */
public final class BotDependencies {

  private final Class<?> botClass;
  private final List<DependencyPlan> dependencies;
  private final Map<String, Object> byName = new HashMap<>();
  private final Map<Class<?>, Object> byType = new HashMap<>();
  private @Nullable Function<? super Class<?>, ?> factory;

  /** Creates those of a bot; none is given yet. */
  public BotDependencies(Orchestrator<?> orchestrator) {
    this.botClass = orchestrator.botClass();
    this.dependencies = orchestrator.dependencies();
  }

  /**
   * Gives one by its type.
   *
   * @throws FanfareException if the bot has none of that type
   */
  public void put(Class<?> type, Object value) {
    Objects.requireNonNull(value, "value");
    if (dependencies.stream().noneMatch(dependency -> dependency.type().raw() == type)) {
      throw new FanfareException(
          "%s has no dependency of type %s; %s".formatted(bot(), type.getSimpleName(), known()));
    }
    byType.put(type, value);
  }

  /**
   * Gives one by its name.
   *
   * @throws FanfareException if the bot has none of that name, or the value does not fit
   */
  public void put(String name, Object value) {
    Objects.requireNonNull(value, "value");
    DependencyPlan named =
        dependencies.stream()
            .filter(dependency -> dependency.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new FanfareException(
                        "%s has no dependency '%s'; %s".formatted(bot(), name, known())));
    byName.put(name, checked(named, value, "what was given is"));
  }

  /** Sets the factory that is asked for those that are not given. */
  public void factory(Function<? super Class<?>, ?> other) {
    factory = Objects.requireNonNull(other, "factory");
  }

  /** Returns whether code has given any, or a factory. */
  public boolean areGiven() {
    return !byName.isEmpty() || !byType.isEmpty() || factory != null;
  }

  /** Returns what the constructor is called with. */
  public Params with(Params params) {
    return new ConstructorParams(params);
  }

  private @Nullable Object given(DependencyPlan dependency) {
    Object named = byName.get(dependency.name());
    if (named != null) {
      return named;
    }
    Object typed = byType.get(dependency.type().raw());
    return typed == null ? made(dependency) : typed;
  }

  private @Nullable Object made(DependencyPlan dependency) {
    if (factory != null) {
      Function<? super Class<?>, ?> chosen = factory;
      Object made = made(dependency, "the factory", (type, of) -> chosen.apply(of.type().raw()));
      if (made != null) {
        return made;
      }
    }
    for (BotFactory service : ServiceLoader.load(BotFactory.class)) {
      Object made = made(dependency, service.getClass().getName(), service);
      if (made != null) {
        return made;
      }
    }
    return null;
  }

  private @Nullable Object made(DependencyPlan dependency, String name, BotFactory by) {
    Object made;
    try {
      made = by.dependency(botClass, dependency);
    } catch (FanfareException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new FanfareException(
          "%s cannot be constructed: %s threw %s for its dependency %s"
              .formatted(bot(), name, FailureText.reason(e), dependency),
          e);
    }
    return made == null ? null : checked(dependency, made, name + " gave");
  }

  private Object checked(DependencyPlan dependency, Object value, String how) {
    if (!dependency.type().raw().isInstance(value)) {
      throw new FanfareException(
          "dependency '%s' of %s is %s; %s %s"
              .formatted(
                  dependency.name(),
                  bot(),
                  dependency.type().simpleName(),
                  how,
                  value.getClass().getName()));
    }
    return value;
  }

  private FanfareException missing(DependencyPlan dependency) {
    String type = dependency.type().raw().getSimpleName();
    return new FanfareException(
        """
        %s cannot be constructed: nothing gives it the dependency %s
          in code: Fanfare.bot(%s.class).dependency(%s.class, …), or .factory(…) for a container
          for main: a static method with @Provides in %s that returns %s, or a BotFactory \
        (dev.fanfare.runtime.spi) found by ServiceLoader\
        """
            .formatted(bot(), dependency, bot(), type, bot(), dependency.type().simpleName()));
  }

  private String known() {
    return dependencies.isEmpty()
        ? "its constructor takes none"
        : dependencies.stream()
            .map(DependencyPlan::toString)
            .collect(Collectors.joining(", ", "it has ", ""));
  }

  private String bot() {
    return botClass.getSimpleName();
  }

  /** Parameters and dependencies of one call of the constructor. */
  private final class ConstructorParams implements Params {

    private final Params params;

    ConstructorParams(Params params) {
      this.params = params;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T get(String name) {
      return params.get(name);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T dependency(int index) {
      DependencyPlan dependency = dependencies.get(index);
      Object value = given(dependency);
      if (value == null) {
        throw missing(dependency);
      }
      return (T) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T dependency(int index, Provider<? extends T> provider) {
      DependencyPlan dependency = dependencies.get(index);
      Object value = given(dependency);
      return value == null ? provided(dependency, provider) : (T) value;
    }

    private <T> T provided(DependencyPlan dependency, Provider<? extends T> provider) {
      T value;
      try {
        value = provider.get();
      } catch (Throwable e) {
        throw new FanfareException(
            "%s cannot be constructed: %s, which provides its dependency %s, threw %s"
                .formatted(bot(), dependency.provider(), dependency, FailureText.reason(e)),
            e);
      }
      if (value == null) {
        throw new FanfareException(
            "%s cannot be constructed: %s, which provides its dependency %s, returned null"
                .formatted(bot(), dependency.provider(), dependency));
      }
      return value;
    }
  }
}
