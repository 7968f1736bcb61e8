package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Provides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What constructors take that is no configuration. */
class Dependencies {

  interface Prices {
    int of(String item);
  }

  static class Base {
    @Provides
    static Map<String, Integer> stock() throws IOException {
      return Map.of();
    }
  }

  @Bot
  static class Review extends Base {

    private final Prices prices;

    Review(Prices prices, @Param Path bank, List<Runnable> params, Map<String, Integer> stock) {
      this.prices = prices;
    }

    @Provides
    static Prices fixed() {
      return item -> 1;
    }

    @Phase(order = 1)
    int price() {
      return prices.of("bread");
    }
  }

  @Bot
  static class Chosen {
    Chosen() {}

    @Inject
    Chosen(Prices prices) {}

    @Phase(order = 1)
    void run() {}
  }

  @interface Inject {}
}
