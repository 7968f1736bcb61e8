package dev.fanfare.samples.services;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Provides;
import java.math.BigDecimal;
import java.util.List;

/**
 * Sums up what the items of a shop are worth.
 *
 * <pre>java -jar services.jar --set items=bread,milk</pre>
 */
@Bot
public final class StockValue {

  private final PriceList prices;
  private final List<String> items;

  /** A parameter with {@code @Param} is configuration; one without is a dependency. */
  public StockValue(
      PriceList prices, @Param(defaultValue = "bread,milk,milk,tea") List<String> items) {
    this.prices = prices;
    this.items = items;
  }

  /** Makes the prices where nothing else gives them: on the command line. */
  @Provides
  static PriceList fixedPrices() {
    return item -> new BigDecimal(item.length()).movePointLeft(1).add(BigDecimal.valueOf(2));
  }

  @Phase(order = 1)
  List<String> items() {
    return items;
  }

  @Phase(order = 2)
  BigDecimal price(String item) {
    return prices.priceOf(item);
  }

  @Phase(order = 3)
  String value(List<BigDecimal> prices) {
    BigDecimal sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return "Stock is worth " + sum.setScale(2);
  }

  @Phase(order = 4)
  void print(String value) {
    System.out.println(value);
  }
}
