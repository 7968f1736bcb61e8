package dev.fanfare.processor.validate;

import dev.fanfare.processor.read.PackageAccess;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Advises how a type can be made visible to a package. */
final class AccessHelp {

  private AccessHelp() {}

  /** Returns the edit that opens the outermost class of a type which a package may not name. */
  static String of(TypeMirror type, PackageElement from) {
    if (!(type instanceof DeclaredType declared)) {
      return "name another type";
    }
    return of((TypeElement) declared.asElement(), from);
  }

  /** Returns the edit that opens the outermost class which a package may not name. */
  static String of(TypeElement type, PackageElement from) {
    TypeElement closed = type;
    for (Element e = type; e instanceof TypeElement outer; e = outer.getEnclosingElement()) {
      if (!PackageAccess.from(from).allows(outer)) {
        closed = outer;
      }
    }
    boolean same = PackageAccess.packageOf(closed).equals(from);
    return same && closed.getModifiers().contains(Modifier.PRIVATE)
        ? "remove 'private' from " + closed.getSimpleName()
        : "make " + closed.getSimpleName() + " public";
  }
}
