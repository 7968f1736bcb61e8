package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.DependencyDeclarations;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.ParamType;
import java.util.List;

/** The stage: all rules, each of which looks at every class. */
public final class DeclarationRules {

  private final DeclarationRule supertypes = new SupertypeRule();
  private final DeclarationRule places = new PlacementRule();
  private final DeclarationRule abstractBots = new AbstractMethodBotRule();
  private final List<DeclarationRule> general;
  private final List<DeclarationRule> ofTypes;

  /** Rules over these types. */
  public DeclarationRules(JavaTypes types) {
    ParamType paramType = new ParamType(types);
    DependencyDeclarations dependencies = new DependencyDeclarations(types);
    general =
        List.of(
            new BotClassRule(),
            new ConstructorRule(),
            new NoPhasesRule(),
            new DuplicateBotRule(),
            new NameRule(),
            new ParameterNameRule(),
            new CronRule(),
            new ZoneRule(),
            new DurationRule(),
            new RangeRule(),
            new BackoffRule(),
            new MinSuccessRule(),
            new ThreadSetupRule(),
            new LimitRule(),
            new UnknownLimitRule(),
            new BudgetRule(),
            new SpendingRule(),
            new ReuseRule(),
            new ExpectTextRule(),
            new SecretRule(),
            new RoleRule(),
            new MethodRule(),
            new UnusedLimitRule(),
            new ScheduleSettingRule(),
            new TimeoutRule(),
            new IgnoredResultRule(),
            new DuplicatePhaseRule(),
            new DuplicateTaskRule(),
            places);
    ofTypes =
        List.of(
            new TypeRule(),
            new FutureRule(types),
            new LifecycleRule(types),
            new DependencyRule(dependencies, paramType),
            new ProviderRule(dependencies),
            new ParamTypeRule(paramType),
            new ParamDefaultRule(paramType, new ScalarSyntax(types)),
            new ParamConflictRule(types));
  }

  /**
   * Looks at a class that is to have an orchestrator.
   *
   * @return whether the types of its methods are known; if not, nothing can be said of the graph
   */
  public boolean check(ClassDeclaration declaration, RuleFindings findings) {
    supertypes.check(declaration, findings);
    boolean known = !findings.hasErrors();
    general.forEach(rule -> rule.check(declaration, findings));
    if (known) {
      ofTypes.forEach(rule -> rule.check(declaration, findings));
    }
    return known;
  }

  /** Looks at a class that is to have none, and that no bot extends. */
  public void checkPlaces(ClassDeclaration declaration, RuleFindings findings) {
    (declaration.isConcrete() ? places : abstractBots).check(declaration, findings);
  }
}
