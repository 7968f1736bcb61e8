package dev.fanfare.samples.joins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.samples.joins.Shipping.Offer;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.Interleavings;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@BotTest
@TestInstance(Lifecycle.PER_CLASS)
final class ShippingTest {

  private final RunReport report = Fanfare.bot(Shipping.class).run().orThrow();

  @Test
  void choosesTheCheapestCarrierForEachOrder() throws IOException {
    assertEquals(
        Files.readAllLines(Path.of("expected-output.txt")), report.results("choice", String.class));
  }

  @Test
  void joinsAnOrderWithItsOwnPriceAndWeight() {
    TaskRecord parcel = report.task("parcel[1]");

    assertEquals(List.of("orders", "price[1]", "weight[1]"), parcel.parents());
  }

  @Test
  void crossesEveryParcelWithEveryCarrier() {
    List<String> offers =
        report.results("offer", Offer.class).stream()
            .map(offer -> offer.order() + " " + offer.carrier())
            .toList();

    assertEquals(
        List.of("1 bicycle", "1 lorry", "2 bicycle", "2 lorry", "3 bicycle", "3 lorry"), offers);
  }

  @Interleavings(20)
  void joinsAlikeInEveryOrder(TestRun<Shipping> run) {
    run.assertDigestStable();
  }
}
