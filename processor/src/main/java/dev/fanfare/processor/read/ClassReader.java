package dev.fanfare.processor.read;

import dev.fanfare.api.Cross;
import dev.fanfare.api.From;
import dev.fanfare.api.Key;
import dev.fanfare.api.Provides;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.read.ClassDeclaration.NamedBot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads a class. */
public final class ClassReader {

  private final JavaTypes types;
  private final Predicate<Element> inSource;

  /**
   * Reads with these.
   *
   * @param types the questions about types
   * @param inSource whether an element is compiled from source
   */
  public ClassReader(JavaTypes types, Predicate<Element> inSource) {
    this.types = types;
    this.inSource = inSource;
  }

  /**
   * Returns the declaration of a class.
   *
   * @throws UnreadableException if one of its annotations of ours is malformed
   */
  public ClassDeclaration read(TypeElement element) {
    DeclaredType type = (DeclaredType) element.asType();
    BotAnnotation bot = BotAnnotation.find(element).orElse(null);
    List<MethodDeclaration> methods =
        InheritedMethods.of(element, types).stream()
            .map(inherited -> method(inherited, type))
            .toList();
    return new ClassDeclaration(
        element,
        bot,
        bots(element, bot, methods),
        declared(element, LimitAnnotation::findAll, LimitAnnotation::name),
        declared(element, BudgetAnnotation::findAll, BudgetAnnotation::name),
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .map(constructor -> constructor(constructor, type))
            .toList(),
        methods);
  }

  private static List<NamedBot> bots(
      TypeElement element, @Nullable BotAnnotation ofClass, List<MethodDeclaration> methods) {
    List<NamedBot> bots = new ArrayList<>();
    if (ofClass != null) {
      bots.add(new NamedBot(EffectiveNames.bot(ofClass, element.getSimpleName()), ofClass));
    }
    for (MethodDeclaration method : methods) {
      BotAnnotation bot = method.bot();
      if (bot != null) {
        bots.add(new NamedBot(EffectiveNames.bot(bot, method.name()), bot));
      }
    }
    return bots;
  }

  /** Returns what a class and its superclasses declare; a name hides the same of a superclass. */
  private static <A> List<A> declared(
      TypeElement element, Function<Element, List<A>> find, Function<A, Located<String>> nameOf) {
    List<A> declared = new ArrayList<>();
    if (element.getSuperclass() instanceof DeclaredType superclass) {
      declared.addAll(declared((TypeElement) superclass.asElement(), find, nameOf));
    }
    List<A> own = find.apply(element);
    List<String> names = own.stream().map(each -> nameOf.apply(each).value()).toList();
    declared.removeIf(inherited -> names.contains(nameOf.apply(inherited).value()));
    declared.addAll(own);
    return declared;
  }

  private ConstructorDeclaration constructor(ExecutableElement constructor, DeclaredType bot) {
    return new ConstructorDeclaration(
        SourceAnchor.at(constructor),
        constructor,
        parameters(constructor, types.member(bot, constructor)));
  }

  private MethodDeclaration method(InheritedMethods.InheritedMethod inherited, DeclaredType bot) {
    ExecutableElement method = inherited.annotated();
    ExecutableType member = types.member(bot, method);
    return new MethodDeclaration(
        SourceAnchor.at(method),
        inherited.called(),
        member.getReturnType(),
        parameters(method, member),
        PhaseAnnotation.find(method).orElse(null),
        BotAnnotation.find(method).orElse(null),
        TaskAnnotation.find(method).orElse(null),
        lifecycle(method),
        AnnotationReader.find(method, Cross.class).map(AnnotationReader::anchor).orElse(null),
        AnnotationReader.find(method, Provides.class).map(AnnotationReader::anchor).orElse(null),
        inherited.repeats());
  }

  private static Map<LifecyclePoint, SourceAnchor> lifecycle(ExecutableElement method) {
    Map<LifecyclePoint, SourceAnchor> found = new EnumMap<>(LifecyclePoint.class);
    for (LifecyclePoint when : LifecyclePoint.values()) {
      AnnotationReader.find(method, when.annotation())
          .ifPresent(annotation -> found.put(when, annotation.anchor()));
    }
    return found;
  }

  private List<ParameterDeclaration> parameters(ExecutableElement method, ExecutableType member) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<? extends TypeMirror> memberTypes = member.getParameterTypes();
    return IntStream.range(0, parameters.size())
        .mapToObj(i -> parameter(parameters.get(i), memberTypes.get(i), i))
        .toList();
  }

  private ParameterDeclaration parameter(VariableElement parameter, TypeMirror type, int index) {
    return new ParameterDeclaration(
        SourceAnchor.at(parameter),
        parameter.getSimpleName().toString(),
        !parameter.getSimpleName().contentEquals("arg" + index) || inSource.test(parameter),
        type,
        ParamAnnotation.find(parameter).orElse(null),
        AnnotationReader.find(parameter, Key.class)
            .map(annotation -> annotation.text("value"))
            .orElse(null),
        GroupByAnnotation.find(parameter).orElse(null),
        NameListAnnotation.find(parameter, From.class).orElse(null));
  }
}
