package dev.fanfare.bots.measure;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventSubscription;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many events a second the bus takes and brings. Arguments: how many million events; how many
 * publishers; how many callbacks for all bots.
 */
public final class EventThroughputMain {

  private EventThroughputMain() {}

  public static void main(String[] args) throws InterruptedException {
    int publishers = Integer.parseInt(args[1]);
    int callbacks = Integer.parseInt(args[2]);
    for (int round = 0; round < 3; round++) {
      measure(Integer.parseInt(args[0]) * 1_000_000 / publishers, publishers, callbacks);
    }
  }

  private static void measure(int each, int publishers, int callbacks) throws InterruptedException {
    Environment environment = Fanfare.environment();
    EventBus bus = new EventBus(10_000, environment.background(), environment.waits());
    LongAdder heard = new LongAdder();
    List<EventSubscription> subscriptions = new ArrayList<>();
    for (int i = 0; i < callbacks; i++) {
      subscriptions.add(bus.subscribe(EventBus.ALL, event -> heard.increment()));
    }
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < publishers; i++) {
      threads.add(new Thread(() -> publish(bus, each)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    double published = (System.nanoTime() - began) / 1e9;
    bus.awaitEmpty(Duration.ofMinutes(1));
    double delivered = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%d publishers, %d callbacks: %.0f events/s published, %.0f calls/s made, %d dropped%n",
        publishers,
        callbacks,
        (double) each * publishers / published,
        heard.sum() / delivered,
        bus.dropped());
    subscriptions.forEach(EventSubscription::close);
  }

  private static void publish(EventBus bus, int count) {
    Instant now = Instant.now();
    Map<String, Integer> data = Map.of("task", 1);
    for (int i = 0; i < count; i++) {
      bus.publish(new BotEvent(now, "bot", EventLevel.INFO, "hello", data));
    }
  }
}
