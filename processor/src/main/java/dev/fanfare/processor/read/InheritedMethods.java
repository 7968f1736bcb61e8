package dev.fanfare.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
 * any, else with those of the method that it overrides. Methods of several interfaces with one
 * signature are one method of the class, with the annotations of the first interface.
 */
final class InheritedMethods {

  /**
   * An annotated method, the one that is called in its place, and whether the first overrides
   * another annotated one.
   */
  record InheritedMethod(ExecutableElement annotated, ExecutableElement called, boolean repeats) {}

  private final JavaTypes types;
  private final Elements elements;
  private final TypeElement bot;
  private final List<InheritedMethod> found = new ArrayList<>();
  private final Set<TypeElement> visited = new HashSet<>();

  private InheritedMethods(JavaTypes types, TypeElement bot) {
    this.types = types;
    this.elements = types.elements();
    this.bot = bot;
  }

  static List<InheritedMethod> of(TypeElement bot, JavaTypes types) {
    InheritedMethods methods = new InheritedMethods(types, bot);
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
    int first = -1;
    for (int i = 0; i < found.size(); i++) {
      InheritedMethod known = found.get(i);
      if (!isSame(method, known.called())) {
        continue;
      }
      if (first >= 0) {
        found.remove(i--);
      } else {
        first = i;
        if (elements.overrides(method, known.called(), bot)) {
          found.set(
              i,
              new InheritedMethod(
                  annotated ? method : known.annotated(), method, known.repeats() || annotated));
        }
      }
    }
    if (annotated && first < 0) {
      found.add(new InheritedMethod(method, method, false));
    }
  }

  /**
   * Returns whether two methods are one in the bot's class: one overrides the other, or both come
   * from interfaces, with one signature.
   */
  private boolean isSame(ExecutableElement method, ExecutableElement known) {
    return known.getSimpleName().equals(method.getSimpleName())
        && (elements.overrides(method, known, bot)
            || elements.overrides(known, method, bot)
            || (isOfInterface(method) && isOfInterface(known) && sameSignature(method, known)));
  }

  private static boolean isOfInterface(ExecutableElement method) {
    return PackageAccess.classOf(method).getKind().isInterface()
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private boolean sameSignature(ExecutableElement method, ExecutableElement known) {
    DeclaredType type = (DeclaredType) bot.asType();
    return types.isSubsignature(types.member(type, method), types.member(type, known));
  }
}
