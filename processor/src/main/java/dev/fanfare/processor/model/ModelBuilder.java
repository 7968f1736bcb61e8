package dev.fanfare.processor.model;

import dev.fanfare.processor.read.BotAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.ConstructorDeclaration;
import dev.fanfare.processor.read.DependencyDeclarations;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.LifecyclePoint;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.PhaseAnnotation;
import dev.fanfare.processor.read.TypeFaults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;

/**
 * Builds the model of a class from its declaration. It can be built whatever the rules have found,
 * so that the graph can be judged too; what they have refused is left out, or has its default.
 */
public final class ModelBuilder {

  private final JavaTypes types;
  private final SignatureShapes shapes;

  /** Builds with these. */
  public ModelBuilder(JavaTypes types) {
    this.types = types;
    this.shapes = new SignatureShapes(types);
  }

  /** Returns the model of a class. */
  public BotClass build(ClassDeclaration declaration) {
    PackageElement from = PackageAccess.packageOf(declaration.element());
    return new Building(declaration, from).build();
  }

  /** The building of one class. */
  private final class Building {

    private final ClassDeclaration declaration;
    private final PackageElement from;
    private final StepParameterReader parameterReader;
    private final BotConstructor constructor;
    private final List<LifecycleHook> hooks;

    Building(ClassDeclaration declaration, PackageElement from) {
      this.declaration = declaration;
      this.from = from;
      this.parameterReader = new StepParameterReader(types, from);
      this.constructor = constructor();
      this.hooks = hooks();
    }

    BotClass build() {
      BotAnnotation annotation = declaration.bot();
      return new BotClass(
          declaration.element(),
          constructor,
          annotation == null ? methodBots() : List.of(classBot(annotation)),
          functions(),
          hooks);
    }

    private BotModel classBot(BotAnnotation annotation) {
      List<Step> steps = new ArrayList<>();
      for (MethodDeclaration method : declaration.methods()) {
        PhaseAnnotation phase = method.phase();
        if (phase != null) {
          steps.add(step(method, phase(method, phase)));
        }
      }
      steps.sort(Comparator.comparingInt(Step::order));
      return bot(annotation, declaration.name(), steps);
    }

    private List<BotModel> methodBots() {
      List<BotModel> bots = new ArrayList<>();
      for (MethodDeclaration method : declaration.methods()) {
        BotAnnotation annotation = method.bot();
        if (annotation != null) {
          Step step = step(method, PhaseAttributes.alone(EffectiveNames.task(method)));
          bots.add(bot(annotation, method.name(), List.of(step)));
        }
      }
      return bots;
    }

    private BotModel bot(BotAnnotation annotation, String javaName, List<Step> steps) {
      return new BotModel(
          annotation,
          SettingsParser.bot(annotation, EffectiveNames.bot(annotation, javaName), types),
          params(steps),
          limits(steps),
          declaration.budgets().stream().map(SettingsParser::budget).toList(),
          steps);
    }

    private List<LimitSettings> limits(List<Step> steps) {
      return declaration.limits().stream()
          .filter(
              limit ->
                  steps.stream()
                      .anyMatch(step -> limit.name().value().equals(step.policy().limit())))
          .map(SettingsParser::limit)
          .toList();
    }

    private List<BotParameter> params(List<Step> steps) {
      Map<String, BotParameter> byName = new LinkedHashMap<>();
      Stream<BotParameter> ofSteps =
          steps.stream().flatMap(step -> step.parameters().stream()).flatMap(Building::configured);
      Stream<BotParameter> ofHooks =
          declaration.methods().stream()
              .filter(method -> !method.lifecycle().isEmpty())
              .flatMap(method -> method.parameters().stream().map(parameterReader::read))
              .flatMap(Building::configured);
      Stream.of(constructor.params().stream(), ofHooks, ofSteps)
          .flatMap(params -> params)
          .forEach(param -> byName.merge(param.name(), param, BotParameter::merge));
      return List.copyOf(byName.values());
    }

    private static Stream<BotParameter> configured(StepParameter parameter) {
      return parameter instanceof StepParameter.Configured configured
          ? Stream.of(configured.param())
          : Stream.empty();
    }

    private Step step(MethodDeclaration method, PhaseAttributes phase) {
      StepYield yields =
          TypeFaults.find(method.returns(), from).isPresent()
              ? new StepYield.Unclear()
              : shapes.yields(method.returns());
      return new Step(
          method,
          EffectiveNames.task(method),
          phase,
          yields,
          SettingsParser.policy(method.task()),
          method.parameters().stream().map(parameterReader::read).toList());
    }

    private static PhaseAttributes phase(MethodDeclaration method, PhaseAnnotation annotation) {
      return new PhaseAttributes(
          annotation.order().value(),
          EffectiveNames.phase(method),
          annotation.minSuccess().value(),
          SettingsParser.duration(annotation.timeout()),
          SettingsParser.count(annotation.expect()));
    }

    private List<TaskFunction> functions() {
      return declaration.methods().stream()
          .filter(MethodDeclaration::isFunction)
          .map(this::function)
          .toList();
    }

    private TaskFunction function(MethodDeclaration method) {
      Step step = step(method, PhaseAttributes.alone(EffectiveNames.task(method)));
      List<BotParameter> params = new ArrayList<>();
      List<CallArgument> arguments = new ArrayList<>();
      for (StepParameter parameter : step.parameters()) {
        if (parameter instanceof StepParameter.Context) {
          arguments.add(argument(parameter, new ArgumentInput.Context()));
        } else {
          BotParameter param = StepParameterReader.param(parameter.declaration());
          params.add(param);
          arguments.add(argument(parameter, new ArgumentInput.Configured(param.name())));
        }
      }
      return new TaskFunction(new WiredStep(step, arguments, null, null), params);
    }

    private List<LifecycleHook> hooks() {
      List<LifecycleHook> found = new ArrayList<>();
      for (LifecyclePoint when : LifecyclePoint.values()) {
        for (MethodDeclaration method : declaration.methods()) {
          if (method.lifecycle().containsKey(when)) {
            found.add(new LifecycleHook(when, method, arguments(method.parameters())));
          }
        }
      }
      return found;
    }

    private BotConstructor constructor() {
      List<ConstructorDeclaration> candidates = ConstructorChoice.candidates(declaration);
      if (candidates.size() != 1) {
        return new BotConstructor(List.of(), List.of(), false);
      }
      ConstructorDeclaration chosen = candidates.get(0);
      return new BotConstructor(
          constructorArguments(chosen.parameters()),
          chosen.parameters().stream()
              .filter(parameter -> parameter.param() != null)
              .map(StepParameterReader::param)
              .toList(),
          !chosen.element().getThrownTypes().isEmpty());
    }

    private List<CallArgument> constructorArguments(List<ParameterDeclaration> parameters) {
      List<CallArgument> arguments = new ArrayList<>();
      int dependencies = 0;
      for (ParameterDeclaration parameter : parameters) {
        ArgumentInput input =
            parameter.param() == null
                ? new ArgumentInput.Dependency(dependencies++, dependency(parameter))
                : new ArgumentInput.Configured(EffectiveNames.param(parameter));
        arguments.add(new CallArgument(parameter.name(), parameter.type(), input));
      }
      return arguments;
    }

    private BotDependency dependency(ParameterDeclaration parameter) {
      return new BotDependency(
          parameter.name(),
          parameter.type(),
          new DependencyDeclarations(types)
              .provider(declaration, parameter)
              .map(MethodDeclaration::called)
              .orElse(null));
    }

    private List<CallArgument> arguments(List<ParameterDeclaration> parameters) {
      return parameters.stream()
          .map(parameter -> lifecycleArgument(parameterReader.read(parameter)))
          .toList();
    }

    private CallArgument lifecycleArgument(StepParameter parameter) {
      if (parameter instanceof StepParameter.Context) {
        return argument(parameter, new ArgumentInput.Context());
      }
      return parameter.declaration().param() == null
          ? argument(parameter, new ArgumentInput.Report())
          : argument(
              parameter,
              new ArgumentInput.Configured(EffectiveNames.param(parameter.declaration())));
    }

    private static CallArgument argument(StepParameter parameter, ArgumentInput input) {
      return new CallArgument(
          parameter.declaration().name(), parameter.declaration().type(), input);
    }
  }
}
