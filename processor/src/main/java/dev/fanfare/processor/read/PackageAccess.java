package dev.fanfare.processor.read;

import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The classes and members that a class of a package, which extends nothing, may name.
 *
 * @param from the package
 */
public record PackageAccess(PackageElement from) {

  /** Access from a package. */
  public static PackageAccess from(PackageElement from) {
    return new PackageAccess(from);
  }

  /** Returns whether a class or member, and all that encloses it, can be named. */
  public boolean reaches(Element element) {
    return element.getKind() == ElementKind.PACKAGE
        || (allows(element) && reaches(Objects.requireNonNull(element.getEnclosingElement())));
  }

  /** Returns whether a class or member can be named, provided that what encloses it can. */
  public boolean allows(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    return !modifiers.contains(Modifier.PRIVATE) && packageOf(element).equals(from);
  }

  /** Returns the class that an element lies in; a class lies in itself. */
  public static TypeElement classOf(Element element) {
    return element instanceof TypeElement self
        ? self
        : classOf(Objects.requireNonNull(element.getEnclosingElement()));
  }

  /** Returns the package that an element lies in. */
  public static PackageElement packageOf(Element element) {
    return element instanceof PackageElement self
        ? self
        : packageOf(Objects.requireNonNull(element.getEnclosingElement()));
  }
}
