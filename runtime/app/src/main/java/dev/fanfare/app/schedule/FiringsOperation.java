package dev.fanfare.app.schedule;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.Operation;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.schedule.CronExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operation that finds when bots run next; fewer than wanted if the schedules end. */
public record FiringsOperation() implements Operation<FiringsRequest, List<BotFiring>> {

  @Override
  public List<BotFiring> execute(FiringsRequest request, AppContext context) {
    return request.bots().stream()
        .flatMap(bot -> firings(bot, context).limit(request.count()))
        .sorted(
            Comparator.comparing((BotFiring firing) -> firing.at().toInstant())
                .thenComparing(BotFiring::bot))
        .limit(request.count())
        .toList();
  }

  /** A bot's, the next first, without end if its schedule has none. */
  private static Stream<BotFiring> firings(ConfiguredBot<?> bot, AppContext context) {
    SchedulePlan schedule = bot.schedule().orElseThrow();
    ZoneId zone = schedule.zone().isEmpty() ? context.zone().get() : ZoneId.of(schedule.zone());
    List<CronExpression> crons = schedule.crons().stream().map(CronExpression::parse).toList();
    return Stream.iterate(
            after(crons, context.machine().time().instant(), zone),
            Optional::isPresent,
            last -> after(crons, last.orElseThrow().toInstant(), zone))
        .map(at -> new BotFiring(at.orElseThrow(), bot.bot().name()));
  }

  private static Optional<ZonedDateTime> after(
      List<CronExpression> crons, Instant instant, ZoneId zone) {
    return crons.stream()
        .flatMap(cron -> cron.next(instant.atZone(zone)).stream())
        .min(Comparator.comparing(ZonedDateTime::toInstant));
  }
}
