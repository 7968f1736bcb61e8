package dev.fanfare.samples.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class ComApartmentTest {

  private final List<String> calls = new ArrayList<>();
  private int result;

  private static BotManager manager() {
    return BotManager.create();
  }

  private ComApartment onWindows() {
    return new ComApartment(
        "Windows 11",
        () ->
            new Com() {
              @Override
              public int initialize() {
                calls.add("initialize");
                return result;
              }

              @Override
              public void uninitialize() {
                calls.add("uninitialize");
              }
            });
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void elsewhereItSaysSoAtTheStart() {
    BotManager manager = manager();
    manager.add(BotSpec.of("excel", context -> {}).threadSetup(ComApartment::new).build());
    assertEquals(
        "bot 'excel' cannot run here: ComApartment needs Windows; this is "
            + System.getProperty("os.name"),
        assertThrows(FanfareException.class, manager::start).getMessage());
  }

  @Test
  void withoutJnaItSaysWhatToAdd() {
    Com.Loader missing =
        () -> {
          throw new NoClassDefFoundError("com/sun/jna/Function");
        };
    assertEquals(
        "ComApartment needs JNA: add net.java.dev.jna:jna to the class path",
        assertThrows(FanfareException.class, () -> new ComApartment("Windows 11", missing))
            .getMessage());
  }

  @Test
  void entersAndLeavesAroundAnAttemptAlsoIfThatFails() {
    BotSpec spec =
        BotSpec.of(
                "excel",
                context -> {
                  calls.add("work");
                  throw new IllegalStateException();
                })
            .threadSetup(this::onWindows)
            .build();
    try (BotManager manager = manager()) {
      manager.start();
      assertEquals(RunState.FAILED, manager.add(spec).runNow().join().state());
    }
    assertEquals(List.of("initialize", "work", "uninitialize"), calls);
  }

  @Test
  void aThreadThatIsInTheApartmentAlreadyLeavesItAsOftenAsItEntered() throws Exception {
    result = 1;
    ComApartment apartment = onWindows();
    apartment.prepare();
    apartment.release();
    assertEquals(List.of("initialize", "uninitialize"), calls);
  }

  @Test
  void whatComRefusesIsNotLeft() {
    result = 0x80010106;
    FanfareException refused = assertThrows(FanfareException.class, onWindows()::prepare);
    String end = "(0x80010106), as the thread is in another apartment already";
    assertTrue(refused.getMessage().endsWith(end), refused.getMessage());
    assertEquals(List.of("initialize"), calls);
  }
}
