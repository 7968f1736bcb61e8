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
  record Slot(ExecutableElement annotated, ExecutableElement called) {}

  private final Elements elements;
  private final TypeElement bot;
  private final List<Slot> slots = new ArrayList<>();
  private final Set<TypeElement> visited = new HashSet<>();

  private InheritedMethods(Elements elements, TypeElement bot) {
    this.elements = elements;
    this.bot = bot;
  }

  static List<Slot> of(TypeElement bot, Elements elements) {
    InheritedMethods methods = new InheritedMethods(elements, bot);
    methods.collect(bot);
    return methods.slots;
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
    boolean annotated = FanfareAnnotations.is(method);
    boolean placed = false;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!slot.called().getSimpleName().equals(method.getSimpleName())) {
        continue;
      }
      if (elements.overrides(method, slot.called(), bot)) {
        slots.set(i, new Slot(annotated ? method : slot.annotated(), method));
        placed = true;
      } else if (elements.overrides(slot.called(), method, bot)) {
        placed = true;
      }
    }
    if (annotated && !placed) {
      slots.add(new Slot(method, method));
    }
  }
}
