package dev.fanfare.app.schedule;

import dev.fanfare.api.EventLevel;
import dev.fanfare.app.AppContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.Operation;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.config.WebhookConfig;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * The operation that runs bots on their schedules until they are stopped; gives how many runs
 * ended. An interrupt of the calling thread stops them.
 */
public record ScheduleOperation() implements Operation<ScheduleRequest, Integer> {

  private static final String NOT_HERE = "scheduled runs have no limit of failures; ignored: ";

  @Override
  public Integer execute(ScheduleRequest request, AppContext context) {
    // A run gives its stubborn tasks up first, so that its result can still be reported.
    Environment machine = context.machine();
    Environment patient = machine.withGrace(machine.grace().multipliedBy(3));
    try (BotManager manager =
        BotManager.builder().environment(patient).grace(request.grace()).build()) {
      ScheduledRunFiles files = new ScheduledRunFiles(request, context, manager);
      request.bots().forEach(bot -> manager.add(spec(bot, context, files)));
      if (request.watcher().wantsEvents()) {
        subscribe(manager, request.watcher());
      }
      request.watcher().started(control(manager));
      manager.start();
      await(manager);
      return files.ended();
    }
  }

  private static void await(BotManager manager) {
    try {
      manager.awaitStop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void subscribe(BotManager manager, ScheduleWatcher watcher) {
    var unused =
        manager
            .events()
            .subscribe(
                EventBus.ALL,
                EnumSet.complementOf(EnumSet.of(EventLevel.DEBUG)),
                event -> forward(event, watcher));
  }

  /** Forwards an event, except the start and the end of a run, which the run's outcome reports. */
  private static void forward(BotEvent event, ScheduleWatcher watcher) {
    boolean ofRun = event.data().containsKey("run") && event.data().containsKey("slot");
    if (!ofRun) {
      watcher.event(
          new ScheduleEvent(event.at(), event.bot(), event.level(), event.message(), event.data()));
    }
  }

  private static ScheduleControl control(BotManager manager) {
    return new ScheduleControl() {
      @Override
      public void stop(Duration grace) {
        manager.stop(grace);
      }

      @Override
      public List<String> running() {
        return manager.bots().stream()
            .filter(bot -> bot.state() == BotState.RUNNING)
            .map(ManagedBot::name)
            .toList();
      }
    };
  }

  private static <B> BotSpec spec(
      ConfiguredBot<B> bot, AppContext context, ScheduledRunFiles files) {
    Plan<B> plan = bot.plan();
    ResolvedConfiguration configuration = bot.configuration();
    configuration.requireComplete(plan);
    configuration
        .overridden("maxFailures")
        .ifPresent(set -> context.notice(plan.name() + ": " + NOT_HERE + set.origin()));
    BotSpec.Builder spec =
        BotSpec.of(bot.bot().orchestrator(), plan, run -> setUp(bot, run, context)).onEnd(files);
    if (bot.schedule().orElseThrow().zone().isEmpty()) {
      spec.zone(context.zone().get());
    }
    configuration.list(ScheduleSettings.WEBHOOKS, WebhookConfig.class).stream()
        .map(webhook -> WebhookFactory.create(webhook, context.environment()))
        .forEach(spec::webhook);
    return spec.build();
  }

  private static <B> void setUp(ConfiguredBot<B> bot, BotRun<B> run, AppContext context) {
    bot.setUp(run);
    run.environment(context.machine());
  }
}
