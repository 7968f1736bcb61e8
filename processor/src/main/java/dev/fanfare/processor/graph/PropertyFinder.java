package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.PropertyNames;
import dev.fanfare.text.NearMiss;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the properties of an element's type: record components and other methods without
 * parameters, {@code getX()} and {@code isX()}, and fields, whichever comes first; as far as a
 * class of the bot's package may use them, and only those that throw nothing checked.
 */
final class PropertyFinder {

  /** Methods that every object has, and that are never meant. */
  private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString", "getClass", "clone");

  private final JavaTypes types;
  private final PackageAccess access;

  /** The properties found so far, by the type's identity: rules and wiring ask for the same. */
  private final IdentityHashMap<TypeMirror, Map<String, Optional<ElementProperty>>> found =
      new IdentityHashMap<>();

  PropertyFinder(JavaTypes types, PackageAccess access) {
    this.types = types;
    this.access = access;
  }

  /** Returns the property of this name, if there is one. */
  Optional<ElementProperty> find(TypeMirror owner, String name) {
    return found
        .computeIfAbsent(owner, type -> new HashMap<>())
        .computeIfAbsent(
            name,
            n -> owner instanceof DeclaredType declared ? search(declared, n) : Optional.empty());
  }

  private Optional<ElementProperty> search(DeclaredType owner, String name) {
    return PropertyNames.of(name).stream()
        .flatMap(getter -> types.findMember(owner, getter, this::isGetter).stream())
        .findFirst()
        .or(() -> types.findMember(owner, name, this::isField))
        .map(member -> property(owner, name, member));
  }

  /** Says that there is no property of a name, why not, and which there are. */
  DiagnosticMessage unknown(DiagnosticCode code, TypeMirror owner, Located<String> name) {
    List<String> known = names(owner);
    Optional<Element> hidden =
        owner instanceof DeclaredType declared
            ? types.findMember(declared, name.value(), member -> true)
            : Optional.empty();
    if (hidden.isPresent()) {
      return unreadable(code, owner, name.anchor(), hidden.get());
    }
    DiagnosticMessage message =
        DiagnosticMessage.of(code, name.anchor(), "%s has no property '%s'", owner, name.value());
    if (!known.isEmpty()) {
      message = message.evidence("properties of %s: %s", owner, MessageTexts.some(known));
    }
    Optional<String> near = NearMiss.of(name.value(), known);
    return near.isPresent()
        ? message.help("did you mean '%s'?", near.get())
        : advise(message, owner, name.value(), known);
  }

  /** Says why a member that has the name cannot be read. */
  private DiagnosticMessage unreadable(
      DiagnosticCode code, TypeMirror owner, SourceAnchor anchor, Element member) {
    String name = member.getSimpleName().toString();
    String what = member.getKind() == ElementKind.METHOD ? "method" : "field";
    Set<Modifier> modifiers = member.getModifiers();
    String why;
    String help;
    if (modifiers.contains(Modifier.STATIC)) {
      why = "is static";
      help = "remove 'static' from '" + name + "'";
    } else if (modifiers.contains(Modifier.PRIVATE)) {
      why = "is private";
      help = "remove 'private' from '" + name + "'";
    } else if (!access.allows(member)) {
      why = "is not public, and comes from another package";
      help = "make '" + name + "' public";
    } else if (member instanceof ExecutableElement method && !method.getParameters().isEmpty()) {
      why = "takes a parameter";
      help = "add a method '" + name + "' without parameters";
    } else if (member instanceof ExecutableElement method
        && method.getReturnType().getKind() == TypeKind.VOID) {
      why = "returns nothing";
      help = "let '" + name + "' return a value";
    } else {
      why = "throws a checked exception";
      help = "catch the exception in '" + name + "'";
    }
    return DiagnosticMessage.of(
            code, anchor, "%s '%s' of %s %s, so it is no property", what, name, owner, why)
        .help("%s", help);
  }

  private static DiagnosticMessage advise(
      DiagnosticMessage message, TypeMirror owner, String name, List<String> known) {
    if (SourceVersion.isName(name) && name.indexOf('.') < 0 && !isOfJava(owner)) {
      return message.help("add a method '%s' to %s", name, owner);
    }
    return known.isEmpty()
        ? message.help("take a record of your own in place of %s", owner)
        : message.help("name one of them, such as '%s'", known.get(0));
  }

  /** Returns whether a type is one that a user cannot change. */
  private static boolean isOfJava(TypeMirror type) {
    return !(type instanceof DeclaredType declared)
        || ((TypeElement) declared.asElement()).getQualifiedName().toString().startsWith("java");
  }

  private List<String> names(TypeMirror owner) {
    return owner instanceof DeclaredType declared
        ? types.members(declared).stream()
            .filter(member -> isGetter(member) || isField(member))
            .map(member -> member.getSimpleName().toString())
            .filter(name -> !OF_OBJECT.contains(name))
            .distinct()
            .toList()
        : List.of();
  }

  private boolean isGetter(Element member) {
    return member instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && usable(method)
        && method.getThrownTypes().stream().noneMatch(types::isChecked);
  }

  private boolean isField(Element member) {
    return member.getKind() == ElementKind.FIELD && usable(member);
  }

  private boolean usable(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    return !modifiers.contains(Modifier.STATIC) && access.allows(member);
  }

  private ElementProperty property(DeclaredType owner, String name, Element member) {
    TypeMirror type = types.member(owner, member);
    String access = member.getSimpleName().toString();
    return type instanceof ExecutableType method
        ? new ElementProperty(name, owner, access + "()", value(method.getReturnType()))
        : new ElementProperty(name, owner, access, value(type));
  }

  private TypeMirror value(TypeMirror type) {
    return types.boxed(types.bound(type));
  }
}
