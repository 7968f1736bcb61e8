package dev.fanfare.bots.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.bots.Muted;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Muted.class)
class SlotQueueTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final SlotQueue queue = new SlotQueue(World.simulated(time));
  private final List<String> calls = new ArrayList<>();

  /** One whose slots come every minute. */
  private final class EveryMinute implements SlotQueue.Client {

    private final String name;
    private Instant next = time.instant().plusSeconds(30);
    private Runnable inStart = () -> {};

    EveryMinute(String name) {
      this.name = name;
      bookNext();
    }

    @Override
    public void slotsCame(Instant now) {
      calls.add("start " + name);
      inStart.run();
      next = next.plusSeconds(60);
    }

    @Override
    public void bookNext() {
      calls.add("book " + name);
      queue.book(this, next);
    }

    @Override
    public void clockWasSet(Instant now) {}
  }

  @Test
  void startsAllThatAreDueBeforeItLooksForTheNextSlotOfAny() {
    EveryMinute first = new EveryMinute("first");
    EveryMinute second = new EveryMinute("second");
    queue.open();
    calls.clear();
    time.advance(Duration.ofSeconds(30));
    assertEquals(List.of("start first", "start second", "book first", "book second"), calls);
    assertEquals(first.next, second.next);
  }

  @Test
  void whatGoesWrongWithOneIsNothingToTheOthers() {
    EveryMinute first = new EveryMinute("first");
    first.inStart =
        () -> {
          throw new IllegalStateException("planted");
        };
    new EveryMinute("second");
    queue.open();
    calls.clear();
    time.advance(Duration.ofSeconds(90));
    assertEquals(
        List.of("start first", "start second", "book second", "start second", "book second"),
        calls);
  }

  @Test
  void whatIsCancelledMeanwhileIsNotStarted() {
    EveryMinute first = new EveryMinute("first");
    EveryMinute second = new EveryMinute("second");
    first.inStart = () -> queue.cancel(second);
    queue.open();
    calls.clear();
    time.advance(Duration.ofSeconds(30));
    assertEquals(List.of("start first", "book first"), calls);
  }
}
