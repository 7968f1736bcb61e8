package dev.fanfare.processor.graph;

import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.PackageAccess;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Of which types a value equals only itself, so that no two are ever in one group. */
final class IdentityEquality {

  private final JavaTypes types;

  IdentityEquality(JavaTypes types) {
    this.types = types;
  }

  /**
   * Returns whether it alone decides what equals: of an array, or a class that has no {@code
   * equals} but Object's. A class of which no other class can make instances, such as {@code Class}
   * or {@code Currency}, may well have one of each.
   */
  boolean decides(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return type.getKind() == TypeKind.ARRAY;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !types.isClass(type, Object.class)
        && element.getEnclosedElements().stream().anyMatch(IdentityEquality::isOpenConstructor)
        && types.findMember(declared, "equals", this::isOwnEquals).isEmpty();
  }

  private static boolean isOpenConstructor(Element member) {
    return member.getKind() == ElementKind.CONSTRUCTOR
        && !member.getModifiers().contains(Modifier.PRIVATE);
  }

  private boolean isOwnEquals(Element member) {
    return member instanceof ExecutableElement method
        && method.getParameters().size() == 1
        && types.isClass(method.getParameters().get(0).asType(), Object.class)
        && !method.getModifiers().contains(Modifier.ABSTRACT)
        && !types.isClass(PackageAccess.classOf(method).asType(), Object.class);
  }
}
