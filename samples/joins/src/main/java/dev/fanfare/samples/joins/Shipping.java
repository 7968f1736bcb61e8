package dev.fanfare.samples.joins;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Cross;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Phase;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the cheapest carrier for each order.
 *
 * <p>{@link #parcel} takes an order, its price and its weight. All three go back to the same order,
 * so that they are joined by <em>lineage</em>: each call gets an order with its own price and
 * weight, and nobody writes a key. Parcels and carriers have nothing in common; {@link #offer} says
 * {@link Cross} and is called with every combination.
 */
@Bot
public final class Shipping {

  /** An order for some pieces of an article; prices in cents, weights in grams. */
  record Order(int number, String article, int pieces) {}

  record Price(int cents) {}

  record Weight(int grams) {}

  record Parcel(int order, String label, int cents, int grams) {}

  record Carrier(String name, int base, int perKilogram) {}

  record Offer(int order, String label, String carrier, int cents) {}

  @Phase(order = 1)
  List<Order> orders() {
    return List.of(new Order(1, "kettle", 1), new Order(2, "anvil", 1), new Order(3, "teacup", 12));
  }

  /** Shares its order with {@link #orders}: the two run side by side. */
  @Phase(order = 1)
  List<Carrier> carriers() {
    return List.of(new Carrier("bicycle", 300, 200), new Carrier("lorry", 900, 20));
  }

  @Phase(order = 2)
  Price price(Order order) {
    return new Price(order.pieces() * order.article().length() * 250);
  }

  @Phase(order = 2)
  Weight weight(Order order) {
    return new Weight(order.article().equals("anvil") ? 50_000 : order.pieces() * 400);
  }

  /** Called per order: three streams, one descent. */
  @Phase(order = 3)
  Parcel parcel(Order order, Price price, Weight weight) {
    String label = order.pieces() + " × " + order.article();
    return new Parcel(order.number(), label, price.cents(), weight.grams());
  }

  /** Called per parcel and carrier, the parcel varying slowest. */
  @Phase(order = 4)
  @Cross
  Offer offer(Parcel parcel, Carrier carrier) {
    int shipping = carrier.base() + carrier.perKilogram() * parcel.grams() / 1000;
    return new Offer(parcel.order(), parcel.label(), carrier.name(), parcel.cents() + shipping);
  }

  @Phase(order = 5)
  String choice(@Key int order, @GroupBy("order") List<Offer> offers) {
    Offer best = offers.stream().min(Comparator.comparing(Offer::cents)).orElseThrow();
    return "order %d: %s by %s for %d cents"
        .formatted(order, best.label(), best.carrier(), best.cents());
  }

  @Phase(order = 6)
  void print(List<String> choices) {
    choices.forEach(System.out::println);
  }
}
