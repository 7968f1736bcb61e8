package dev.fanfare.processor.read;

import dev.fanfare.api.Outcome;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The questions about Java types that the stages ask, over the compiler's own answers. */
public final class JavaTypes {

  /** The classes whose type arguments are the types of what they hold. */
  private static final List<Class<?>> CONTAINERS =
      List.of(
          Iterable.class,
          Iterator.class,
          Map.class,
          Map.Entry.class,
          Optional.class,
          Outcome.class,
          BaseStream.class);

  private final Types types;
  private final Elements elements;
  private final Map<String, Optional<TypeElement>> known = new HashMap<>();

  /** Asks these. */
  public JavaTypes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  Elements elements() {
    return elements;
  }

  /**
   * Returns a method or constructor as a member of a class, with the class's type arguments put in.
   */
  ExecutableType member(DeclaredType type, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf(type, method);
  }

  /** Returns a method or field as a member of a class. */
  public TypeMirror member(DeclaredType type, Element member) {
    return types.asMemberOf(type, member);
  }

  /**
   * Returns the member of this name that a class has or inherits and that is wanted, its own first.
   */
  public Optional<Element> findMember(
      DeclaredType type, String name, Predicate<? super Element> wanted) {
    TypeElement element = (TypeElement) type.asElement();
    for (Element member : element.getEnclosedElements()) {
      if (member.getSimpleName().contentEquals(name) && wanted.test(member)) {
        return Optional.of(member);
      }
    }
    return Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .flatMap(above -> findMember((DeclaredType) above, name, wanted).stream())
        .findFirst();
  }

  /** Returns all members of a class, inherited ones included. */
  public List<? extends Element> members(DeclaredType type) {
    return elements.getAllMembers((TypeElement) type.asElement());
  }

  /** Returns whether an exception has to be declared. */
  public boolean isChecked(TypeMirror thrown) {
    return !isSubclass(thrown, RuntimeException.class) && !isSubclass(thrown, Error.class);
  }

  /**
   * Returns whether every value of one type can be passed as another: a subtype, or the box of a
   * primitive that is widened. What javac only lets pass with an unchecked warning does not count.
   */
  public boolean isAssignable(TypeMirror from, TypeMirror to) {
    return to.getKind().isPrimitive() ? types.isAssignable(from, to) : types.isSubtype(from, to);
  }

  /** Returns whether one type is a subtype of another, or the same. */
  public boolean isSubtype(TypeMirror type, TypeMirror of) {
    return types.isSubtype(type, of);
  }

  /** Returns whether a method of one signature would override one of the other. */
  boolean isSubsignature(ExecutableType a, ExecutableType b) {
    return types.isSubsignature(a, b) || types.isSubsignature(b, a);
  }

  /** Returns whether two types are the same. */
  public boolean isSame(TypeMirror a, TypeMirror b) {
    return types.isSameType(a, b);
  }

  /** Returns the type itself, or the class that a primitive is boxed in. */
  public TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive() ? types.boxedClass((PrimitiveType) type).asType() : type;
  }

  /** Returns whether a type is exactly this class, whatever its type arguments. */
  public boolean isClass(TypeMirror type, Class<?> raw) {
    return isClass(type, raw.getCanonicalName());
  }

  /** Returns whether a type is exactly the class of this name, whatever its type arguments. */
  public boolean isClass(TypeMirror type, String qualifiedName) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement())
            .getQualifiedName()
            .contentEquals(qualifiedName);
  }

  /** Returns whether a type is this class or extends it. */
  public boolean isSubclass(TypeMirror type, Class<?> raw) {
    return supertype(type, raw) != null;
  }

  /** Returns whether two types are of the same class, whatever their type arguments. */
  public boolean isSameClass(TypeMirror a, TypeMirror b) {
    return types.isSameType(types.erasure(a), types.erasure(b));
  }

  /** Returns a list of a type. */
  public TypeMirror listOf(TypeMirror element) {
    return types.getDeclaredType(element(List.class.getName()).orElseThrow(), boxed(element));
  }

  /** Returns the type of a map's entries, for a type that is one. */
  public Optional<TypeMirror> entryOf(TypeMirror type) {
    DeclaredType map = supertype(type, Map.class);
    return map == null || map.getTypeArguments().size() < 2
        ? Optional.empty()
        : Optional.of(
            types.getDeclaredType(
                element(Map.Entry.class.getCanonicalName()).orElseThrow(),
                bound(map.getTypeArguments().get(0)),
                bound(map.getTypeArguments().get(1))));
  }

  /** Returns whether a type is an array of the primitive that is boxed in a class. */
  public boolean isPrimitiveArrayOf(TypeMirror type, TypeMirror box) {
    return type instanceof ArrayType array
        && array.getComponentType().getKind().isPrimitive()
        && types.isSameType(boxed(array.getComponentType()), box);
  }

  /** Returns whether a type is a record with a list of elements of a type. */
  public boolean hasComponentOf(TypeMirror type, TypeMirror element) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD
        && ElementFilter.recordComponentsIn(declared.asElement().getEnclosedElements()).stream()
            .map(component -> member(declared, component.getAccessor()).getReturnType())
            .flatMap(component -> argument(component, Iterable.class).stream())
            .anyMatch(held -> types.isSameType(held, element));
  }

  /** Returns the simple name of a type's class; empty if it has none. */
  public String simpleName(TypeMirror type) {
    Element element = types.asElement(type);
    return element == null ? "" : element.getSimpleName().toString();
  }

  /**
   * Returns the first type argument that a type gives to a class which it is or extends: {@code
   * Row} for {@code ArrayList<Row>} and {@code Iterable}. A wildcard is replaced by its bound.
   */
  public Optional<TypeMirror> argument(TypeMirror type, Class<?> raw) {
    DeclaredType supertype = supertype(type, raw);
    return supertype == null || supertype.getTypeArguments().isEmpty()
        ? Optional.empty()
        : Optional.of(bound(supertype.getTypeArguments().get(0)));
  }

  /**
   * Returns the lower bound of the first type argument of a class: {@code Row} for {@code List<?
   * super Row>}.
   */
  public Optional<TypeMirror> lowerBound(TypeMirror type) {
    return type instanceof DeclaredType declared
            && !declared.getTypeArguments().isEmpty()
            && declared.getTypeArguments().get(0) instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getSuperBound())
        : Optional.empty();
  }

  /** Returns what a future's value is, for a type that is one. */
  public Optional<TypeMirror> promised(TypeMirror type) {
    return argument(type, Future.class).or(() -> argument(type, CompletionStage.class));
  }

  /** Returns the value of a future that a type is, or that its elements are or hold. */
  public Optional<TypeMirror> promisedWithin(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return promisedWithin(array.getComponentType());
    }
    Optional<TypeMirror> promised = promised(type);
    if (promised.isPresent() || !(type instanceof DeclaredType declared) || !isContainer(type)) {
      return promised;
    }
    return declared.getTypeArguments().stream()
        .flatMap(argument -> promisedWithin(bound(argument)).stream())
        .findFirst();
  }

  private boolean isContainer(TypeMirror type) {
    return CONTAINERS.stream().anyMatch(container -> isSubclass(type, container));
  }

  /**
   * Returns the type as which a value of a type argument can be read: itself, or a wildcard's upper
   * bound; {@code Object} for {@code ? super Row}, which may hold anything that a row is.
   */
  public TypeMirror bound(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? object() : wildcard.getExtendsBound();
    }
    // Only a captured wildcard: a type variable of the source is refused before.
    return argument instanceof TypeVariable variable ? bound(variable.getUpperBound()) : argument;
  }

  private TypeMirror object() {
    return element(Object.class.getName()).orElseThrow().asType();
  }

  private Optional<TypeElement> element(String name) {
    return known.computeIfAbsent(name, n -> Optional.ofNullable(elements.getTypeElement(n)));
  }

  private @Nullable DeclaredType supertype(TypeMirror type, Class<?> raw) {
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    if (isClass(type, raw)) {
      return (DeclaredType) type;
    }
    Optional<TypeElement> wanted = element(raw.getCanonicalName());
    if (wanted.isEmpty()
        || !types.isSubtype(types.erasure(type), types.erasure(wanted.get().asType()))) {
      return null;
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      DeclaredType found = supertype(supertype, raw);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
