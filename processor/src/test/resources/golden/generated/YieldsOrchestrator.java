package demo;

import dev.fanfare.api.Outcomes;
import dev.fanfare.runtime.Fanfare;
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
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Yields}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class YieldsOrchestrator implements Orchestrator<Yields> {
  /**
   * Creates it.
   */
  public YieldsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new YieldsOrchestrator(), args);
  }

  @Override
  public Class<Yields> botClass() {
    return Yields.class;
  }

  @Override
  public List<Plan<Yields>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Yields>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Yields create(Params params) {
    return new Yields();
  }

  private static Plan<Yields> plan() {
    return Plan.of("yields", Yields.class)
        .phase(1, collectionStep(), subclassStep(), iterableStep(), iteratorStep(), streamStep(), intsStep(), longsStep(), rowsStep(), genericStep(), someStep(), softStep(), valueStep(), primitiveStep())
        .phase(2, fanOutStep(), widenedStep(), gatheredStep(), singlesStep(), arraysStep(), nothingStep())
        .phase(3, totalStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> collectionStep() {
    return StepPlan.of("collection", YieldsOrchestrator::collection)
        .yields(Yield.ITERABLE, TypeRef.of(Byte.class))
        .build();
  }

  private static Object collection(Yields bot, Call call) throws Throwable {
    return bot.collection();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> subclassStep() {
    return StepPlan.of("subclass", YieldsOrchestrator::subclass)
        .yields(Yield.ITERABLE, TypeRef.of(String.class))
        .build();
  }

  private static Object subclass(Yields bot, Call call) throws Throwable {
    return bot.subclass();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> iterableStep() {
    return StepPlan.of("iterable", YieldsOrchestrator::iterable)
        .yields(Yield.ITERABLE, TypeRef.of(Character.class))
        .build();
  }

  private static Object iterable(Yields bot, Call call) throws Throwable {
    return bot.iterable();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> iteratorStep() {
    return StepPlan.of("iterator", YieldsOrchestrator::iterator)
        .yields(Yield.ITERATOR, TypeRef.of(Short.class))
        .build();
  }

  private static Object iterator(Yields bot, Call call) throws Throwable {
    return bot.iterator();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> streamStep() {
    return StepPlan.of("stream", YieldsOrchestrator::stream)
        .yields(Yield.STREAM, TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(Set.class, TypeRef.of(Integer.class))))
        .build();
  }

  private static Object stream(Yields bot, Call call) throws Throwable {
    return bot.stream();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> intsStep() {
    return StepPlan.of("ints", YieldsOrchestrator::ints)
        .yields(Yield.STREAM, TypeRef.of(Integer.class))
        .build();
  }

  private static Object ints(Yields bot, Call call) throws Throwable {
    return bot.ints();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> longsStep() {
    return StepPlan.of("longs", YieldsOrchestrator::longs)
        .yields(Yield.ARRAY, TypeRef.of(Long.class))
        .build();
  }

  private static Object longs(Yields bot, Call call) throws Throwable {
    return bot.longs();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> rowsStep() {
    return StepPlan.of("rows", YieldsOrchestrator::rows)
        .yields(Yield.ARRAY, TypeRef.of(String[].class))
        .build();
  }

  private static Object rows(Yields bot, Call call) throws Throwable {
    return bot.rows();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> genericStep() {
    return StepPlan.of("generic", YieldsOrchestrator::generic)
        .yields(Yield.ITERABLE, TypeRef.of(Map[].class))
        .build();
  }

  private static Object generic(Yields bot, Call call) throws Throwable {
    return bot.generic();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> someStep() {
    return StepPlan.of("some", YieldsOrchestrator::some)
        .yields(Yield.OPTIONAL, TypeRef.of(Float.class))
        .build();
  }

  private static Object some(Yields bot, Call call) throws Throwable {
    return bot.some();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> softStep() {
    return StepPlan.of("soft", YieldsOrchestrator::soft)
        .yields(Yield.OUTCOME, TypeRef.of(Boolean.class))
        .build();
  }

  private static Object soft(Yields bot, Call call) throws Throwable {
    return bot.soft();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> valueStep() {
    return StepPlan.of("value", YieldsOrchestrator::value)
        .yields(Yield.VALUE, TypeRef.of(Path.class))
        .build();
  }

  private static Object value(Yields bot, Call call) throws Throwable {
    return bot.value();
  }

  /**
   * Once.
   */
  private static StepPlan<Yields> primitiveStep() {
    return StepPlan.of("primitive", YieldsOrchestrator::primitive)
        .yields(Yield.VALUE, TypeRef.of(Double.class))
        .build();
  }

  private static Object primitive(Yields bot, Call call) throws Throwable {
    return bot.primitive();
  }

  /**
   * Once per byte.
   */
  private static StepPlan<Yields> fanOutStep() {
    return StepPlan.of("fanOut", YieldsOrchestrator::fanOut)
        .input(new Input.Each(Source.of("collection")))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object fanOut(Yields bot, Call call) throws Throwable {
    byte one = call.get(0);
    return bot.fanOut(one);
  }

  /**
   * Once per long, with the double.
   */
  private static StepPlan<Yields> widenedStep() {
    return StepPlan.of("widened", YieldsOrchestrator::widened)
        .input(new Input.Each(Source.of("ints")))
        .input(new Input.Single(Source.of("primitive")))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object widened(Yields bot, Call call) throws Throwable {
    long one = call.<Integer>get(0);
    double same = call.get(1);
    return bot.widened(one, same);
  }

  /**
   * Once, with every Short and every Character and every Long and every outcome of {@code Map<String, Set<Integer>>}.
   */
  private static StepPlan<Yields> gatheredStep() {
    return StepPlan.of("gathered", YieldsOrchestrator::gathered)
        .input(new Input.Gather(Source.of("iterator"), Input.Shape.LIST))
        .input(new Input.Gather(Source.of("iterable"), Input.Shape.LIST))
        .input(new Input.Gather(Source.of("longs"), Input.Shape.LIST))
        .input(new Input.Gather(Source.of("stream"), Input.Shape.OUTCOMES))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object gathered(Yields bot, Call call) throws Throwable {
    List<Short> shorts = call.get(0);
    Collection<Character> characters = call.get(1);
    List<Long> longs = call.get(2);
    Outcomes<Map<String, Set<Integer>>> maps = call.get(3);
    return bot.gathered(shorts, characters, longs, maps);
  }

  /**
   * Once, with the Float and the boolean and the Path and the double.
   */
  private static StepPlan<Yields> singlesStep() {
    return StepPlan.of("singles", YieldsOrchestrator::singles)
        .input(new Input.Single(Source.of("some")))
        .input(new Input.Single(Source.of("soft")))
        .input(new Input.Single(Source.of("value")))
        .input(new Input.Single(Source.of("primitive")))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object singles(Yields bot, Call call) throws Throwable {
    Float some = call.get(0);
    boolean soft = call.get(1);
    Path value = call.get(2);
    double primitive = call.get(3);
    return bot.singles(some, soft, value, primitive);
  }

  /**
   * Once per String[].
   */
  private static StepPlan<Yields> arraysStep() {
    return StepPlan.of("arrays", YieldsOrchestrator::arrays)
        .input(new Input.Each(Source.of("rows")))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object arrays(Yields bot, Call call) throws Throwable {
    String[] row = call.get(0);
    return bot.arrays(row);
  }

  /**
   * Once, with every {@code Map<String, ?>[]}.
   */
  private static StepPlan<Yields> nothingStep() {
    return StepPlan.of("nothing", YieldsOrchestrator::nothing)
        .input(new Input.Gather(Source.of("generic"), Input.Shape.LIST))
        .build();
  }

  private static Object nothing(Yields bot, Call call) throws Throwable {
    List<Map<String, ?>[]> none = call.get(0);
    bot.nothing(none);
    return null;
  }

  /**
   * Once, with every String and every String.
   */
  private static StepPlan<Yields> totalStep() {
    return StepPlan.of("total", YieldsOrchestrator::total)
        .input(new Input.Gather(Source.of("fanOut", "widened", "gathered", "singles", "arrays"), Input.Shape.LIST))
        .input(new Input.Gather(Source.of("subclass"), Input.Shape.LIST))
        .yields(Yield.VALUE, TypeRef.of(Yields.Total.class))
        .build();
  }

  private static Object total(Yields bot, Call call) throws Throwable {
    List<String> lines = call.get(0);
    List<String> words = call.get(1);
    return bot.total(lines, words);
  }
}
