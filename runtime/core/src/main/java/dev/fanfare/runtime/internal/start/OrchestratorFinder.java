package dev.fanfare.runtime.internal.start;

import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Finds what the processor has generated for a class. */
public final class OrchestratorFinder {

  private static final String NOT_PROCESSED =
      """
      %1$s has no %2$s: it was compiled without Fanfare's annotation processor, or is not a bot.
      Switch the processor on:
        javac    -processorpath fanfare-processor.jar
        Maven    maven-compiler-plugin 3.5 or later: <annotationProcessorPaths><path><groupId>dev.fanfare</groupId>\
      <artifactId>fanfare-processor</artifactId><version>...</version></path></annotationProcessorPaths>
        Gradle   dependencies { annotationProcessor("dev.fanfare:fanfare-processor:...") }
      (From JDK 23 on, javac does not run a processor that is only on the class path.)\
      """;

  private OrchestratorFinder() {}

  /** The name of the class that is generated for a bot's class. */
  static String nameFor(Class<?> botClass) {
    String name = botClass.getName();
    int last = name.lastIndexOf('.') + 1;
    return name.substring(0, last) + name.substring(last).replace('$', '_') + "Orchestrator";
  }

  /**
   * The orchestrator of a class.
   *
   * @throws FanfareException if there is none; the message says how to get one
   */
  public static <B> Orchestrator<B> of(Class<B> botClass) {
    String name = nameFor(botClass);
    Object made;
    try {
      made =
          Class.forName(name, true, botClass.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ClassNotFoundException e) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      throw new FanfareException(NOT_PROCESSED.formatted(botClass.getName(), simple), e);
    } catch (InvocationTargetException e) {
      throw new FanfareException(name + " cannot be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new FanfareException(
          name + " cannot be used: " + e + "; was it compiled with another version of Fanfare?", e);
    }
    return checked(botClass, made);
  }

  @SuppressWarnings("unchecked") // the class that it says it is for has been compared
  private static <B> Orchestrator<B> checked(Class<B> botClass, Object made) {
    if (made instanceof Orchestrator<?> orchestrator && orchestrator.botClass() == botClass) {
      return (Orchestrator<B>) orchestrator;
    }
    throw new FanfareException(made.getClass().getName() + " was not generated for " + botClass);
  }

  /**
   * The only bot of a class.
   *
   * @throws FanfareException if it has none or several; the message names them
   */
  public static <B> Plan<B> only(Orchestrator<B> orchestrator) {
    List<String> names = names(orchestrator);
    if (names.size() != 1) {
      throw new FanfareException(
          names.isEmpty()
              ? orchestrator.botClass().getName() + " has no bot, only functions"
              : "%s has %s bots (%s): say which one, Fanfare.bot(%s.class, \"%s\")"
                  .formatted(
                      orchestrator.botClass().getName(),
                      names.size(),
                      String.join(", ", names),
                      orchestrator.botClass().getSimpleName(),
                      names.get(0)));
    }
    return orchestrator.plans().get(0);
  }

  /**
   * A bot of a class.
   *
   * @throws FanfareException if it has none of that name; the message names the nearest
   */
  public static <B> Plan<B> named(Orchestrator<B> orchestrator, String name) {
    return orchestrator.plans().stream()
        .filter(plan -> plan.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(orchestrator, name));
  }

  private static FanfareException unknown(Orchestrator<?> orchestrator, String name) {
    List<String> names = names(orchestrator);
    return new FanfareException(
        "%s has no bot '%s'; its bots are %s%s"
            .formatted(
                orchestrator.botClass().getName(),
                name,
                names,
                NearMiss.of(name, names).map(near -> "; did you mean '" + near + "'?").orElse("")));
  }

  private static List<String> names(Orchestrator<?> orchestrator) {
    return orchestrator.plans().stream().map(Plan::name).toList();
  }
}
