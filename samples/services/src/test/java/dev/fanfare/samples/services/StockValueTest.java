package dev.fanfare.samples.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@BotTest
final class StockValueTest {

  private static String value(RunReport report) {
    return report.orThrow().result(String.class);
  }

  @Test
  void takesThePricesOfItsOwnClass(TestRun<StockValue> run) throws IOException {
    assertEquals(Files.readString(Path.of("expected-output.txt")).strip(), value(run.toEnd()));
  }

  @Test
  void takesPricesByHand(TestRun<StockValue> run) {
    assertEquals(
        "Stock is worth 4.00",
        value(run.dependency(PriceList.class, item -> BigDecimal.ONE).toEnd()));
  }

  @Test
  void takesPricesOfGuice() {
    Injector injector =
        Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(PriceList.class).toInstance(item -> BigDecimal.TEN);
              }
            });

    assertEquals(
        "Stock is worth 40.00",
        value(Fanfare.bot(StockValue.class).factory(injector::getInstance).run()));
  }
}
