package dev.fanfare.bots.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.fanfare.api.EventLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EventQueueTest {

  private final EventQueue queue = new EventQueue(3);

  private void add(String... levelsAndMessages) {
    for (String text : levelsAndMessages) {
      EventLevel level = EventLevel.valueOf(text.split(" ")[0]);
      queue.add(new BotEvent(Instant.EPOCH, "bot", level, text, Map.of()));
    }
  }

  private List<String> all() {
    List<String> messages = new ArrayList<>();
    for (Object item = queue.poll(); item != null; item = queue.poll()) {
      messages.add(((BotEvent) item).message());
    }
    return messages;
  }

  @Test
  void keepsTheOrderOverAllLevels() {
    add("ERROR 1", "DEBUG 2", "INFO 3");
    assertEquals(List.of("ERROR 1", "DEBUG 2", "INFO 3"), all());
    assertEquals(0, queue.dropped());
  }

  @Test
  void dropsDebugFirstTheOldestFirst() {
    add("ERROR 1", "DEBUG 2", "DEBUG 3", "INFO 4");
    assertEquals(1, queue.dropped());
    assertEquals(List.of("ERROR 1", "DEBUG 3", "INFO 4"), all());
  }

  @Test
  void dropsTheNewOneIfItMattersLeast() {
    add("ERROR 1", "WARNING 2", "INFO 3", "DEBUG 4");
    assertEquals(List.of("ERROR 1", "WARNING 2", "INFO 3"), all());
  }

  @Test
  void thenDropsInfoThenWarningThenTheOldestError() {
    add("ERROR 1", "WARNING 2", "INFO 3", "ERROR 4", "ERROR 5", "ERROR 6");
    assertEquals(3, queue.dropped());
    assertEquals(List.of("ERROR 4", "ERROR 5", "ERROR 6"), all());
  }

  @Test
  void isEmptyAfterAll() {
    add("INFO 1");
    assertEquals(List.of("INFO 1"), all());
    assertNull(queue.poll());
    add("INFO 2", "INFO 3", "INFO 4");
    assertEquals(0, queue.dropped());
  }

  @Test
  void marksKeepTheirPlaceAndAreNeverDropped() {
    CountDownLatch latch = new CountDownLatch(1);
    add("INFO 1");
    queue.addMark(latch);
    add("INFO 2", "INFO 3", "INFO 4", "INFO 5");
    assertEquals(latch, queue.poll());
    assertEquals(List.of("INFO 3", "INFO 4", "INFO 5"), all());
    queue.addMark(latch);
    queue.clear();
    assertEquals(0, latch.getCount());
  }
}
