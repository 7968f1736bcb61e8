package demo;

import dev.fanfare.api.Outcomes;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Groups}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class GroupsOrchestrator implements Orchestrator<Groups> {
  /**
   * Creates it.
   */
  public GroupsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new GroupsOrchestrator(), args);
  }

  @Override
  public Class<Groups> botClass() {
    return Groups.class;
  }

  @Override
  public List<Plan<Groups>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Groups>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Groups create(Params params) {
    return new Groups();
  }

  private static Plan<Groups> plan() {
    return Plan.of("groups", Groups.class)
        .phase(1, ordersStep())
        .phase(2, shipStep(), invoiceStep())
        .phase(3, compositeStep(), gettersStep(), fieldStep(), togetherStep())
        .phase(4, lastStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Groups> ordersStep() {
    return StepPlan.of("orders", GroupsOrchestrator::orders)
        .yields(Yield.ITERABLE, TypeRef.of(Groups.Order.class))
        .build();
  }

  private static Object orders(Groups bot, Call call) throws Throwable {
    return bot.orders();
  }

  /**
   * Once per Order.
   */
  private static StepPlan<Groups> shipStep() {
    return StepPlan.of("ship", GroupsOrchestrator::ship)
        .minSuccess(0.5)
        .input(new Input.Each(Source.of("orders")))
        .yields(Yield.VALUE, TypeRef.of(Groups.Shipment.class))
        .priorityBy(Accessor.of("urgency", (Groups.Order element) -> element.urgency()))
        .build();
  }

  private static Object ship(Groups bot, Call call) throws Throwable {
    Groups.Order order = call.get(0);
    return bot.ship(order);
  }

  /**
   * Once per Order.
   */
  private static StepPlan<Groups> invoiceStep() {
    return StepPlan.of("invoice", GroupsOrchestrator::invoice)
        .input(new Input.Each(Source.of("orders")))
        .yields(Yield.VALUE, TypeRef.of(Groups.Invoice.class))
        .priorityBy(Accessor.of("amount", (Groups.Order element) -> element.amount()))
        .build();
  }

  private static Object invoice(Groups bot, Call call) throws Throwable {
    Groups.Order order = call.get(0);
    return bot.invoice(order);
  }

  /**
   * Once per country and express, with its group of Order.
   */
  private static StepPlan<Groups> compositeStep() {
    return StepPlan.of("composite", GroupsOrchestrator::composite)
        .input(new Input.KeyPart(1))
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("orders"),
            List.of(
                Accessor.of("country", (Groups.Order element) -> element.country()),
                Accessor.of("express", (Groups.Order element) -> element.express())),
            Input.Shape.LIST,
            List.of()))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object composite(Groups bot, Call call) throws Throwable {
    boolean express = call.get(0);
    String land = call.get(1);
    Collection<Groups.Order> orders = call.get(2);
    return bot.composite(express, land, orders);
  }

  /**
   * Once per country and express, with its group of Invoice.
   */
  private static StepPlan<Groups> gettersStep() {
    return StepPlan.of("getters", GroupsOrchestrator::getters)
        .input(new Input.Group(
            Source.of("invoice"),
            List.of(
                Accessor.of("country", (Groups.Invoice element) -> element.getCountry()),
                Accessor.of("express", (Groups.Invoice element) -> element.isExpress())),
            Input.Shape.LIST,
            List.of()))
        .input(new Input.KeyPart(1))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object getters(Groups bot, Call call) throws Throwable {
    List<Groups.Invoice> invoices = call.get(0);
    boolean express = call.get(1);
    return bot.getters(invoices, express);
  }

  /**
   * Once per amount, with its group of Invoice.
   */
  private static StepPlan<Groups> fieldStep() {
    return StepPlan.of("field", GroupsOrchestrator::field)
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("invoice"),
            List.of(Accessor.of("amount", (Groups.Invoice element) -> element.amount)),
            Input.Shape.LIST,
            List.of()))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object field(Groups bot, Call call) throws Throwable {
    long amount = call.<Integer>get(0);
    List<Groups.Invoice> invoices = call.get(1);
    return bot.field(amount, invoices);
  }

  /**
   * Once per country, with its group of Invoice and its group of outcome of Shipment and every Invoice.
   */
  private static StepPlan<Groups> togetherStep() {
    return StepPlan.of("together", GroupsOrchestrator::together)
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("invoice"),
            List.of(Accessor.of("country", (Groups.Invoice element) -> element.getCountry())),
            Input.Shape.LIST,
            List.of()))
        .input(new Input.Group(
            Source.of("ship"),
            List.of(Accessor.of("country", (Groups.Shipment element) -> element.country())),
            Input.Shape.OUTCOMES,
            List.of(new Input.Ancestor(Source.of("orders"), List.of(Accessor.of("country", (Groups.Order element) -> element.country()))))))
        .input(new Input.Gather(Source.of("invoice"), Input.Shape.LIST))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object together(Groups bot, Call call) throws Throwable {
    String country = call.get(0);
    List<Groups.Invoice> invoices = call.get(1);
    Outcomes<Groups.Shipment> shipments = call.get(2);
    List<Groups.Invoice> all = call.get(3);
    return bot.together(country, invoices, shipments, all);
  }

  /**
   * Once, with every String.
   */
  private static StepPlan<Groups> lastStep() {
    return StepPlan.of("last", GroupsOrchestrator::last)
        .input(new Input.Gather(Source.of("composite", "getters", "field", "together"), Input.Shape.LIST))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object last(Groups bot, Call call) throws Throwable {
    List<String> lines = call.get(0);
    return bot.last(lines);
  }
}
