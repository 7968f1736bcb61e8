package dev.fanfare.processor.model;

import dev.fanfare.processor.read.Access;
import dev.fanfare.processor.read.BotMark;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.ConstructorDeclaration;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Lifecycle;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.processor.read.Names;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.PhaseMark;
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
  private final Shapes shapes;

  /** Builds with these. */
  public ModelBuilder(JavaTypes types) {
    this.types = types;
    this.shapes = new Shapes(types);
  }

  /** The model of a class. */
  public BotClass build(ClassDeclaration declaration) {
    PackageElement from = Access.packageOf(declaration.element());
    return new Building(declaration, from).build();
  }

  /** The building of one class. */
  private final class Building {

    private final ClassDeclaration declaration;
    private final PackageElement from;
    private final SlotReader slots;
    private final Constructor constructor;
    private final List<Hook> hooks;

    Building(ClassDeclaration declaration, PackageElement from) {
      this.declaration = declaration;
      this.from = from;
      this.slots = new SlotReader(types, from);
      this.constructor = constructor();
      this.hooks = hooks();
    }

    BotClass build() {
      BotMark mark = declaration.bot();
      return new BotClass(
          declaration.element(),
          constructor,
          mark == null ? methodBots() : List.of(classBot(mark)),
          functions(),
          hooks);
    }

    private Bot classBot(BotMark mark) {
      List<Step> steps = new ArrayList<>();
      for (MethodDeclaration method : declaration.methods()) {
        PhaseMark phase = method.phase();
        if (phase != null) {
          steps.add(step(method, phase(method, phase)));
        }
      }
      steps.sort(Comparator.comparingInt(Step::order));
      return bot(mark, declaration.name(), steps);
    }

    private List<Bot> methodBots() {
      List<Bot> bots = new ArrayList<>();
      for (MethodDeclaration method : declaration.methods()) {
        BotMark mark = method.bot();
        if (mark != null) {
          Step step = step(method, Phase.alone(Names.task(method)));
          bots.add(bot(mark, method.name(), List.of(step)));
        }
      }
      return bots;
    }

    private Bot bot(BotMark mark, String javaName, List<Step> steps) {
      return new Bot(
          mark,
          Settings.bot(mark, Names.bot(mark, javaName), types),
          params(steps),
          limits(steps),
          steps);
    }

    private List<Limit> limits(List<Step> steps) {
      return declaration.limits().stream()
          .filter(
              limit ->
                  steps.stream()
                      .anyMatch(step -> limit.name().value().equals(step.policy().limit())))
          .map(Settings::limit)
          .toList();
    }

    private List<Parameter> params(List<Step> steps) {
      Map<String, Parameter> byName = new LinkedHashMap<>();
      Stream<Parameter> ofSteps =
          steps.stream().flatMap(step -> step.slots().stream()).flatMap(Building::configured);
      Stream<Parameter> ofHooks =
          declaration.methods().stream()
              .filter(method -> !method.lifecycle().isEmpty())
              .flatMap(method -> method.parameters().stream().map(slots::read))
              .flatMap(Building::configured);
      Stream.of(constructor.params().stream(), ofHooks, ofSteps)
          .flatMap(params -> params)
          .forEach(param -> byName.merge(param.name(), param, Parameter::merge));
      return List.copyOf(byName.values());
    }

    private static Stream<Parameter> configured(Slot slot) {
      return slot instanceof Slot.Configured configured
          ? Stream.of(configured.param())
          : Stream.empty();
    }

    private Step step(MethodDeclaration method, Phase phase) {
      Yielded yields =
          TypeFaults.find(method.returns(), from).isPresent()
              ? new Yielded.Unclear()
              : shapes.yields(method.returns());
      return new Step(
          method,
          Names.task(method),
          phase,
          yields,
          Settings.policy(method.task()),
          method.parameters().stream().map(slots::read).toList());
    }

    private static Phase phase(MethodDeclaration method, PhaseMark mark) {
      return new Phase(
          mark.order().value(),
          Names.phase(method),
          mark.minSuccess().value(),
          Settings.duration(mark.timeout()));
    }

    private List<TaskFunction> functions() {
      return declaration.methods().stream()
          .filter(MethodDeclaration::isFunction)
          .map(this::function)
          .toList();
    }

    private TaskFunction function(MethodDeclaration method) {
      Step step = step(method, Phase.alone(Names.task(method)));
      List<Parameter> params = new ArrayList<>();
      List<Argument> arguments = new ArrayList<>();
      for (Slot slot : step.slots()) {
        if (slot instanceof Slot.Context) {
          arguments.add(argument(slot, new Input.Context()));
        } else {
          Parameter param = SlotReader.param(slot.declaration());
          params.add(param);
          arguments.add(argument(slot, new Input.Configured(param.name())));
        }
      }
      return new TaskFunction(new WiredStep(step, arguments, null), params);
    }

    private List<Hook> hooks() {
      List<Hook> found = new ArrayList<>();
      for (Lifecycle when : Lifecycle.values()) {
        for (MethodDeclaration method : declaration.methods()) {
          if (method.lifecycle().containsKey(when)) {
            found.add(new Hook(when, method, arguments(method.parameters())));
          }
        }
      }
      return found;
    }

    private Constructor constructor() {
      List<ConstructorDeclaration> candidates = ConstructorChoice.candidates(declaration);
      if (candidates.size() != 1) {
        return new Constructor(List.of(), List.of(), false);
      }
      ConstructorDeclaration chosen = candidates.get(0);
      return new Constructor(
          arguments(chosen.parameters()),
          chosen.parameters().stream().map(SlotReader::param).toList(),
          !chosen.element().getThrownTypes().isEmpty());
    }

    private List<Argument> arguments(List<ParameterDeclaration> parameters) {
      return parameters.stream()
          .map(parameter -> argument(slots.read(parameter), parameter))
          .toList();
    }

    private Argument argument(Slot slot, ParameterDeclaration parameter) {
      if (slot instanceof Slot.Context) {
        return argument(slot, new Input.Context());
      }
      return parameter.param() == null
          ? argument(slot, new Input.Report())
          : argument(slot, new Input.Configured(Names.param(parameter)));
    }

    private static Argument argument(Slot slot, Input input) {
      return new Argument(slot.declaration().name(), slot.declaration().type(), input);
    }
  }
}
