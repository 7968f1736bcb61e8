package dev.fanfare.app.schedule;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.BotRequest;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.LaunchableBot;
import dev.fanfare.config.ConfigurationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to run bots on their schedules until they are stopped.
 *
 * @param bots bots that have a schedule and steps to run
 * @param grace how long runs under way may go on when the context is closed without a stop
 * @param watcher follows the runs
 */
public record ScheduleRequest(
    List<ConfiguredBot<?>> bots, Duration grace, ScheduleWatcher watcher) {

  /** Copies the list. */
  public ScheduleRequest {
    bots = List.copyOf(bots);
  }

  /**
   * Configures the bots that are meant: those that are named, or all that have a schedule.
   *
   * @param request names bots, and says what is set and selected
   * @param context the bots and the process around them
   * @throws ConfigurationException if one that is named has no schedule, or none has
   * @throws dev.fanfare.app.NothingSelectedException if no step of one is selected
   */
  public static List<ConfiguredBot<?>> scheduled(BotRequest request, AppContext context) {
    BotConfigurator configurator = new BotConfigurator(request, context);
    boolean all = request.names().isEmpty();
    List<ConfiguredBot<?>> scheduled = new ArrayList<>();
    for (LaunchableBot<?> bot :
        all ? context.bots().all() : context.bots().named(request.names())) {
      ConfiguredBot<?> configured = configurator.of(bot);
      if (configured.schedule().isPresent()) {
        var unused = configured.plan();
        scheduled.add(configured);
      } else if (!all) {
        throw unscheduled("bot '" + bot.name() + "' has no schedule");
      }
    }
    if (scheduled.isEmpty()) {
      throw unscheduled("no bot in " + context.bots().scope() + " has a schedule");
    }
    return scheduled;
  }

  private static ConfigurationException unscheduled(String fact) {
    return new ConfigurationException(
        fact
            + "; give it one by @Bot(schedule = \"0 6 * * *\"), --set schedule=…, the variable"
            + " FANFARE_SCHEDULE, or schedule in a --config file");
  }
}
