package dev.fanfare.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A failing test says with which seed it failed. */
final class FailingSeedTest {

  private static Events run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents();
  }

  private static List<String> notes(Events events) {
    return events.failed().stream()
        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getSuppressed()[0].getMessage())
        .toList();
  }

  @Test
  void printsTheSeedToPaste() {
    assertEquals(List.of("to see this again: @BotTest(seed = 7)"), notes(run(FailsOnce.class)));
  }

  @Test
  void printsTheSeedOfTheInterleaving() {
    Events events = run(FailsInOne.class);
    assertEquals(20, events.started().count());
    assertEquals(List.of("to see this again: @BotTest(seed = 13)"), notes(events));
  }

  @Tag("fixture")
  @BotTest(seed = 7)
  static final class FailsOnce {
    @Test
    void fails(TestRun<Nightly> run) {
      fail("on purpose " + run.time().elapsed());
    }
  }

  @Tag("fixture")
  @BotTest(seed = 1)
  static final class FailsInOne {
    private static int calls;

    @Interleavings(20)
    void failsInTheThirteenth(TestRun<Nightly> run) {
      if (++calls == 13) {
        fail("on purpose " + run.time().elapsed());
      }
    }
  }
}
