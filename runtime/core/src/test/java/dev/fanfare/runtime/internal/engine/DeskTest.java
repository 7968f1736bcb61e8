package dev.fanfare.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskTest {

  @Test
  void whatIsLeftToBeDoneIsDoneThoughOneOfItThrows() {
    Desk desk = new Desk();
    List<String> done = new ArrayList<>();
    desk.enter();
    desk.enter();
    desk.afterwards(() -> done.add("woken"));
    desk.afterwards(
        () -> {
          throw new IllegalStateException("no thread");
        });
    desk.afterwards(() -> done.add("interrupted"));
    desk.leave();
    assertEquals(List.of(), done);
    IllegalStateException thrown = assertThrows(IllegalStateException.class, desk::leave);
    assertEquals("no thread", thrown.getMessage());
    assertEquals(List.of("woken", "interrupted"), done);
  }
}
