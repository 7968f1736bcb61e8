package dev.fanfare.processor.read;

import dev.fanfare.processor.read.TypeFault.Kind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Finds what is wrong with a type, as seen from a package. */
public final class TypeFaults extends SimpleTypeVisitor14<Optional<TypeFault>, PackageElement> {

  private static final TypeFaults FINDER = new TypeFaults();

  private TypeFaults() {
    super(Optional.empty());
  }

  /** Returns the first fault in a type or its parts, if there is one. */
  public static Optional<TypeFault> find(TypeMirror type, PackageElement from) {
    return FINDER.visit(type, from);
  }

  @Override
  public Optional<TypeFault> visitError(ErrorType type, PackageElement from) {
    return Optional.of(new TypeFault(Kind.UNRESOLVED, type));
  }

  @Override
  public Optional<TypeFault> visitTypeVariable(TypeVariable type, PackageElement from) {
    return Optional.of(new TypeFault(Kind.VARIABLE, type));
  }

  @Override
  public Optional<TypeFault> visitArray(ArrayType type, PackageElement from) {
    return visit(type.getComponentType(), from);
  }

  @Override
  public Optional<TypeFault> visitWildcard(WildcardType type, PackageElement from) {
    TypeMirror bound =
        type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
    return bound == null ? Optional.empty() : visit(bound, from);
  }

  @Override
  public Optional<TypeFault> visitDeclared(DeclaredType type, PackageElement from) {
    TypeElement element = (TypeElement) type.asElement();
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty() && !element.getTypeParameters().isEmpty()) {
      return Optional.of(new TypeFault(Kind.RAW, type));
    }
    if (!PackageAccess.from(from).reaches(element)) {
      return Optional.of(new TypeFault(Kind.INACCESSIBLE, type));
    }
    if (type.getEnclosingType().getKind() == TypeKind.DECLARED && isInner(element)) {
      Optional<TypeFault> outer = visit(type.getEnclosingType(), from);
      if (outer.isPresent()) {
        return outer;
      }
    }
    return arguments.stream().flatMap(argument -> visit(argument, from).stream()).findFirst();
  }

  /**
   * Returns whether a class binds the type variables of the one around it. Eclipse's compiler gives
   * static classes an enclosing type too; interfaces, records and enums are always static.
   */
  private static boolean isInner(TypeElement element) {
    return element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.STATIC)
        && element.getEnclosingElement() instanceof TypeElement outer
        && !outer.getKind().isInterface();
  }
}
