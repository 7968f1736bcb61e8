package dev.fanfare.processor.diagnostic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as a message shows them: by simple name, unless two that it names would read alike. */
public final class TypeText {

  private final Set<String> ambiguous;

  private TypeText(Set<String> ambiguous) {
    this.ambiguous = ambiguous;
  }

  /** Names for the types of one message. */
  static TypeText of(Collection<? extends TypeMirror> types) {
    Map<String, Set<String>> qualifiedBySimple = new HashMap<>();
    Mentions mentions = new Mentions();
    for (TypeMirror type : types) {
      mentions.visit(type, qualifiedBySimple);
    }
    return new TypeText(
        qualifiedBySimple.entrySet().stream()
            .filter(names -> names.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** Returns a type with simple names alone. */
  public static String simple(TypeMirror type) {
    return new TypeText(Set.of()).text(type);
  }

  String text(TypeMirror type) {
    return new Writer().visit(type);
  }

  private String name(Element element) {
    String simple = element.getSimpleName().toString();
    return ambiguous.contains(simple) && element instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : simple;
  }

  private final class Writer extends SimpleTypeVisitor14<String, @Nullable Void> {

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
      return name(type.asElement()) + arguments(type.getTypeArguments());
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
      return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
      return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
      if (type.getExtendsBound() != null) {
        return "? extends " + visit(type.getExtendsBound());
      }
      return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
      return type.getKind().isPrimitive()
          ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
          : type.toString();
    }

    private String arguments(List<? extends TypeMirror> arguments) {
      return arguments.isEmpty()
          ? ""
          : arguments.stream().map(this::visit).collect(Collectors.joining(", ", "<", ">"));
    }
  }

  private static final class Mentions
      extends SimpleTypeVisitor14<@Nullable Void, Map<String, Set<String>>> {

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, Map<String, Set<String>> names) {
      TypeElement element = (TypeElement) type.asElement();
      names
          .computeIfAbsent(element.getSimpleName().toString(), name -> new HashSet<>())
          .add(element.getQualifiedName().toString());
      type.getTypeArguments().forEach(argument -> visit(argument, names));
      return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, Map<String, Set<String>> names) {
      return visit(type.getComponentType(), names);
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, Map<String, Set<String>> names) {
      if (type.getExtendsBound() != null) {
        visit(type.getExtendsBound(), names);
      }
      if (type.getSuperBound() != null) {
        visit(type.getSuperBound(), names);
      }
      return null;
    }
  }
}
