package dev.fanfare.config;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.config.ConfigSetting.NumberRange;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.schedule.CronExpression;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The settings of a bot that runs by itself. */
public final class ScheduleSettings {

  /** The path of the times at which a bot runs. */
  public static final String SCHEDULE = "schedule";

  /** The webhooks that get its events. */
  public static final String WEBHOOKS = "webhooks";

  private static final SchedulePlan NONE =
      new SchedulePlan(List.of(), "", Misfire.FIRE_ONCE, Overlap.SKIP, null);

  private ScheduleSettings() {}

  static void add(SettingCatalogue catalogue, Optional<SchedulePlan> annotated) {
    SchedulePlan plan = annotated.orElse(NONE);
    catalogue
        .list(
            SCHEDULE,
            CronExpression.class,
            plan.crons(),
            "@Bot",
            "When the bot runs by itself: cron expressions, in one text with ; between them.")
        .optional(
            "zone",
            ZoneId.class,
            NumberRange.ANY,
            Optional.of(plan.zone()).filter(zone -> !zone.isEmpty()),
            "@Bot",
            "The time zone of the schedule; else the system's.")
        .add(
            "misfire",
            plan.misfire(),
            NONE.misfire(),
            "@Bot",
            "What happens to slots that passed while no run could be started.")
        .add(
            "overlap",
            plan.overlap(),
            NONE.overlap(),
            "@Bot",
            "What happens when a slot comes while the bot still runs.")
        .optional(
            "cooldown",
            Duration.class,
            NumberRange.NOT_NEGATIVE,
            Optional.ofNullable(plan.cooldown()),
            "@Bot",
            "How long a scheduled bot rests after a run that failed.")
        .list(
            WEBHOOKS,
            WebhookConfig.class,
            List.of(),
            "@Bot",
            "The receivers of a scheduled bot's events: a list such as"
                + " [{kind: slack, url: '${SLACK_URL}', levels: [error]}].");
  }

  /** Returns the schedule of a configured bot; empty if it has none. */
  public static Optional<SchedulePlan> of(ResolvedConfiguration configuration) {
    List<CronExpression> crons = configuration.list(SCHEDULE, CronExpression.class);
    return crons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SchedulePlan(
                crons.stream().map(CronExpression::toString).toList(),
                configuration.optional("zone", ZoneId.class).map(ZoneId::getId).orElse(""),
                configuration.value("misfire", Misfire.class),
                configuration.value("overlap", Overlap.class),
                configuration.optional("cooldown", Duration.class).orElse(null)));
  }
}
