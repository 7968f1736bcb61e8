package dev.fanfare.runtime.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.DependencyPlan;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.BotFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who gives a bot's constructor its dependencies, in which order, and what is said if none does.
 */
class DependencyTest {

  record Prices(String from) {}

  record Stock(String from) {}

  /** Takes its prices from anywhere, and its stock from its own class if nothing else gives it. */
  record Shop(Prices prices, Stock stock) {}

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  private static Params.Provider<Stock> provider = () -> new Stock("class");

  private static final class ShopOrchestrator implements Orchestrator<Shop> {
    @Override
    public Class<Shop> botClass() {
      return Shop.class;
    }

    @Override
    public List<Plan<Shop>> plans() {
      return List.of(
          Plan.of("shop", Shop.class)
              .phase(
                  1,
                  StepPlan.<Shop>of("look", (bot, call) -> bot)
                      .yields(Yield.VALUE, TypeRef.of(Shop.class))
                      .build())
              .build());
    }

    @Override
    public List<FunctionPlan<Shop>> functions() {
      return List.of();
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public List<DependencyPlan> dependencies() {
      return List.of(
          new DependencyPlan("prices", TypeRef.of(Prices.class), null),
          new DependencyPlan("stock", TypeRef.of(Stock.class), "Shop.stock()"));
    }

    @Override
    public Shop create(Params params) {
      Prices prices = params.dependency(0);
      Stock stock = params.dependency(1, provider);
      return new Shop(prices, stock);
    }
  }

  /** Found by the service loader of a class loader that knows it. */
  public static final class ServiceFactory implements BotFactory {
    @Override
    public @Nullable Object dependency(Class<?> botClass, DependencyPlan dependency) {
      return botClass == Shop.class && dependency.name().equals("prices")
          ? new Prices("service")
          : null;
    }
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
    provider = () -> new Stock("class");
  }

  private static BotRun<Shop> shop() {
    ShopOrchestrator orchestrator = new ShopOrchestrator();
    return Fanfare.bot(orchestrator, orchestrator.plans().get(0));
  }

  private static Shop built(BotRun<Shop> run) {
    return run.run().orThrow().result(Shop.class);
  }

  private static String refused(BotRun<Shop> run) {
    return assertThrows(FanfareException.class, run::start).getMessage();
  }

  @Test
  void codeGivesThemByTypeAndByName() {
    Prices prices = new Prices("code");

    assertSame(prices, built(shop().dependency(Prices.class, prices)).prices());
    assertSame(prices, built(shop().dependency("prices", prices)).prices());
    assertEquals(
        new Shop(prices, new Stock("code")),
        built(shop().dependency("prices", prices).dependency(Stock.class, new Stock("code"))));
  }

  @Test
  void aFactoryMakesWhatCodeDoesNotGive() {
    Map<Class<?>, Object> container = Map.of(Prices.class, new Prices("factory"));

    assertEquals(
        new Shop(new Prices("factory"), new Stock("class")), built(shop().factory(container::get)));
    assertEquals(
        new Prices("code"),
        built(shop().factory(container::get).dependency(Prices.class, new Prices("code")))
            .prices());
  }

  @Test
  void factoriesOfTheClassPathMakeWhatIsLeft(@TempDir Path directory) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(BotFactory.class.getName()), ServiceFactory.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);

      assertEquals(new Shop(new Prices("service"), new Stock("class")), built(shop()));
      assertEquals(
          new Prices("factory"),
          built(shop().factory(type -> type == Prices.class ? new Prices("factory") : null))
              .prices());
    }
  }

  @Test
  void anInstanceNeedsNone() {
    Shop shop = new Shop(new Prices("by hand"), new Stock("by hand"));

    assertSame(shop, built(shop().instance(shop)));
  }

  @Test
  void saysWhereAMissingOneCanBeGiven() {
    assertEquals(
        """
        Shop cannot be constructed: nothing gives it the dependency 'prices' (Prices)
          in code: Fanfare.bot(Shop.class).dependency(Prices.class, …), or .factory(…) for a container
          for main: a static method with @Provides in Shop that returns Prices, or a BotFactory (dev.fanfare.runtime.spi) found by ServiceLoader\
        """,
        refused(shop()));
  }

  @Test
  void refusesWhatTheConstructorDoesNotTake() {
    assertEquals(
        "Shop has no dependency of type String; it has 'prices' (Prices), 'stock' (Stock)",
        assertThrows(FanfareException.class, () -> shop().dependency(String.class, ""))
            .getMessage());
    assertEquals(
        "Shop has no dependency 'price'; it has 'prices' (Prices), 'stock' (Stock)",
        assertThrows(FanfareException.class, () -> shop().dependency("price", "")).getMessage());
    assertEquals(
        "dependency 'prices' of Shop is Prices; what was given is java.lang.String",
        assertThrows(FanfareException.class, () -> shop().dependency("prices", "")).getMessage());
  }

  @Test
  void saysWhatAFactoryDidWrong() {
    assertEquals(
        "dependency 'prices' of Shop is Prices; the factory gave java.lang.Integer",
        refused(shop().factory(type -> 1)));
    assertEquals(
        "Shop cannot be constructed: the factory threw IllegalStateException: closed for its"
            + " dependency 'prices' (Prices)",
        refused(
            shop()
                .factory(
                    type -> {
                      throw new IllegalStateException("closed");
                    })));
  }

  @Test
  @SuppressWarnings("NullAway") // what the provider promises not to do
  void saysWhatAProviderDidWrong() {
    BotRun<Shop> run = shop().dependency(Prices.class, new Prices("code"));
    provider =
        () -> {
          throw new IOException("no file");
        };
    assertEquals(
        "Shop cannot be constructed: Shop.stock(), which provides its dependency 'stock' (Stock),"
            + " threw IOException: no file",
        refused(run));
    provider = () -> null;
    assertEquals(
        "Shop cannot be constructed: Shop.stock(), which provides its dependency 'stock' (Stock),"
            + " returned null",
        refused(run));
  }
}
