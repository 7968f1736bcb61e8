package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.From;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Task;
import java.util.Collection;
import java.util.List;

/** Groups by composite keys, groups side by side, failures in their groups. */
@Bot
class Groups {

  record Order(String country, boolean express, int amount, Priority urgency) {}

  record Shipment(String country, int amount) {}

  /** Read by getters. */
  static class Invoice {
    private final String country;
    final int amount;

    Invoice(String country, int amount) {
      this.country = country;
      this.amount = amount;
    }

    String getCountry() {
      return country;
    }

    boolean isExpress() {
      return amount > 10;
    }
  }

  @Phase(order = 1)
  List<Order> orders() {
    return List.of(
        new Order("ES", true, 20, Priority.HIGH),
        new Order("FR", false, 5, Priority.LOW),
        new Order("ES", false, 7, Priority.MEDIUM));
  }

  @Phase(order = 2, minSuccess = 0.5)
  @Task(priorityBy = "urgency")
  Shipment ship(Order order) {
    if (order.amount() == 5) {
      throw new IllegalArgumentException("too small");
    }
    return new Shipment(order.country(), order.amount());
  }

  @Phase(order = 2)
  @Task(priorityBy = "amount")
  Invoice invoice(Order order) {
    return new Invoice(order.country(), order.amount());
  }

  @Phase(order = 3)
  String composite(
      @Key boolean express, @Key("country") String land, @GroupBy({"country", "express"}) Collection<Order> orders) {
    return land + express + orders.size();
  }

  @Phase(order = 3)
  String getters(@GroupBy({"country", "express"}) List<Invoice> invoices, @Key boolean express) {
    return express + " " + invoices.size();
  }

  @Phase(order = 3)
  String field(@Key long amount, @GroupBy("amount") List<Invoice> invoices) {
    return amount + ":" + invoices.size();
  }

  @Phase(order = 3)
  String together(
      @Key String country,
      @GroupBy("country") List<Invoice> invoices,
      @GroupBy("country") Outcomes<Shipment> shipments,
      @From("invoice") List<Invoice> all) {
    return country + invoices.size() + shipments.size() + all.size();
  }

  @Phase(order = 4)
  String last(@From({"composite", "getters", "field", "together"}) List<String> lines) {
    return String.join(" ", lines);
  }
}
