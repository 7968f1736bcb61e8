package dev.fanfare.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The annotated methods of a class and all that it inherits from, superclasses first, then
 * interfaces, then its own, each in the order of its source.
 *
 * <p>A method that overrides an annotated one takes its place: with its own annotations if it has
 * any, else with those of the method that it overrides.
 */
final class InheritedMethods {

  /** An annotated method, and the one that is called in its place. */
  record InheritedMethod(ExecutableElement annotated, ExecutableElement called) {}

  private final Elements elements;
  private final TypeElement bot;
  private final List<InheritedMethod> found = new ArrayList<>();
  private final Set<TypeElement> visited = new HashSet<>();

  private InheritedMethods(Elements elements, TypeElement bot) {
    this.elements = elements;
    this.bot = bot;
  }

  static List<InheritedMethod> of(TypeElement bot, Elements elements) {
    InheritedMethods methods = new InheritedMethods(elements, bot);
    methods.collect(bot);
    return methods.found;
  }

  private void collect(TypeElement type) {
    if (!visited.add(type)) {
      return;
    }
    collect(type.getSuperclass());
    type.getInterfaces().forEach(this::collect);
    ElementFilter.methodsIn(type.getEnclosedElements()).forEach(this::place);
  }

  private void collect(TypeMirror supertype) {
    if (supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && !type.getQualifiedName().contentEquals("java.lang.Object")) {
      collect(type);
    }
  }

  private void place(ExecutableElement method) {
    boolean annotated = FanfareAnnotations.areOn(method);
    boolean placed = false;
    for (int i = 0; i < found.size(); i++) {
      InheritedMethod known = found.get(i);
      if (!known.called().getSimpleName().equals(method.getSimpleName())) {
        continue;
      }
      if (elements.overrides(method, known.called(), bot)) {
        found.set(i, new InheritedMethod(annotated ? method : known.annotated(), method));
        placed = true;
      } else if (elements.overrides(known.called(), method, bot)) {
        placed = true;
      }
    }
    if (annotated && !placed) {
      found.add(new InheritedMethod(method, method));
    }
  }
}
