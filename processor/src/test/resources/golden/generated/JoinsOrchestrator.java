package demo;

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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Joins}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class JoinsOrchestrator implements Orchestrator<Joins> {
  /**
   * Creates it.
   */
  public JoinsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new JoinsOrchestrator(), args);
  }

  @Override
  public Class<Joins> botClass() {
    return Joins.class;
  }

  @Override
  public List<Plan<Joins>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Joins>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Joins create(Params params) {
    return new Joins();
  }

  private static Plan<Joins> plan() {
    return Plan.of("joins", Joins.class)
        .phase(1, docsStep(), rulesStep())
        .phase(2, partsStep(), titleStep())
        .phase(3, checkStep())
        .phase(4, diamondStep(), crossedStep(), pairsStep())
        .phase(5, unionStep())
        .phase(6, meetStep())
        .phase(7, lastStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Joins> docsStep() {
    return StepPlan.of("docs", JoinsOrchestrator::docs)
        .yields(Yield.ITERABLE, TypeRef.of(Joins.Doc.class))
        .build();
  }

  private static Object docs(Joins bot, Call call) throws Throwable {
    return bot.docs();
  }

  /**
   * Once.
   */
  private static StepPlan<Joins> rulesStep() {
    return StepPlan.of("rules", JoinsOrchestrator::rules)
        .yields(Yield.ITERABLE, TypeRef.of(Joins.Rule.class))
        .build();
  }

  private static Object rules(Joins bot, Call call) throws Throwable {
    return bot.rules();
  }

  /**
   * Once per Doc.
   */
  private static StepPlan<Joins> partsStep() {
    return StepPlan.of("parts", JoinsOrchestrator::parts)
        .input(new Input.Each(Source.of("docs")))
        .yields(Yield.ITERABLE, TypeRef.of(Joins.Part.class))
        .build();
  }

  private static Object parts(Joins bot, Call call) throws Throwable {
    Joins.Doc doc = call.get(0);
    return bot.parts(doc);
  }

  /**
   * Once per Doc.
   */
  private static StepPlan<Joins> titleStep() {
    return StepPlan.of("title", JoinsOrchestrator::title)
        .input(new Input.Each(Source.of("docs")))
        .yields(Yield.VALUE, TypeRef.of(Joins.Title.class))
        .build();
  }

  private static Object title(Joins bot, Call call) throws Throwable {
    Joins.Doc doc = call.get(0);
    return bot.title(doc);
  }

  /**
   * Once per Part.
   */
  private static StepPlan<Joins> checkStep() {
    return StepPlan.of("check", JoinsOrchestrator::check)
        .input(new Input.Each(Source.of("parts")))
        .yields(Yield.VALUE, TypeRef.of(Joins.Checked.class))
        .build();
  }

  private static Object check(Joins bot, Call call) throws Throwable {
    Joins.Part part = call.get(0);
    return bot.check(part);
  }

  /**
   * Once per Title, with its Checked and its Part and its Doc.
   */
  private static StepPlan<Joins> diamondStep() {
    return StepPlan.of("diamond", JoinsOrchestrator::diamond)
        .input(new Input.Each(Source.of("title")))
        .input(new Input.Match(Source.of("check"), List.of(Source.of("docs"))))
        .input(new Input.Match(Source.of("parts"), List.of(Source.of("parts"))))
        .input(new Input.Match(Source.of("docs"), List.of(Source.of("docs"))))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object diamond(Joins bot, Call call) throws Throwable {
    Joins.Title title = call.get(0);
    Joins.Checked checked = call.get(1);
    Joins.Part part = call.get(2);
    Joins.Doc doc = call.get(3);
    return bot.diamond(title, checked, part, doc);
  }

  /**
   * Once per combination of Title and Rule.
   */
  private static StepPlan<Joins> crossedStep() {
    return StepPlan.of("crossed", JoinsOrchestrator::crossed)
        .input(new Input.Each(Source.of("title")))
        .input(new Input.Cross(Source.of("rules")))
        .yields(Yield.VALUE, TypeRef.of(Joins.Pair.class))
        .build();
  }

  private static Object crossed(Joins bot, Call call) throws Throwable {
    Joins.Title title = call.get(0);
    Joins.Rule rule = call.get(1);
    return bot.crossed(title, rule);
  }

  /**
   * Once per combination of Rule and Rule.
   */
  private static StepPlan<Joins> pairsStep() {
    return StepPlan.of("pairs", JoinsOrchestrator::pairs)
        .input(new Input.Each(Source.of("rules")))
        .input(new Input.Cross(Source.of("rules")))
        .yields(Yield.VALUE, TypeRef.of(Joins.Pair.class))
        .build();
  }

  private static Object pairs(Joins bot, Call call) throws Throwable {
    Joins.Rule left = call.get(0);
    Joins.Rule right = call.get(1);
    return bot.pairs(left, right);
  }

  /**
   * Once per Pair.
   */
  private static StepPlan<Joins> unionStep() {
    return StepPlan.of("union", JoinsOrchestrator::union)
        .input(new Input.Each(Source.of("crossed", "pairs")))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object union(Joins bot, Call call) throws Throwable {
    Joins.Pair pair = call.get(0);
    return bot.union(pair);
  }

  /**
   * Once per Pair, with its String.
   */
  private static StepPlan<Joins> meetStep() {
    return StepPlan.of("meet", JoinsOrchestrator::meet)
        .input(new Input.Each(Source.of("crossed", "pairs")))
        .input(new Input.Match(Source.of("union"), List.of(Source.of("crossed", "pairs"))))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object meet(Joins bot, Call call) throws Throwable {
    Joins.Pair pair = call.get(0);
    String text = call.get(1);
    return bot.meet(pair, text);
  }

  /**
   * Once, with every String.
   */
  private static StepPlan<Joins> lastStep() {
    return StepPlan.of("last", JoinsOrchestrator::last)
        .input(new Input.Gather(Source.of("diamond", "meet"), Input.Shape.LIST))
        .yields(Yield.ITERABLE, TypeRef.of(String.class))
        .build();
  }

  private static Object last(Joins bot, Call call) throws Throwable {
    List<String> all = call.get(0);
    return bot.last(all);
  }
}
