package dev.fanfare.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as expressions that build the runtime's {@code TypeRef}. */
final class TypeRefExpressions extends SimpleTypeVisitor14<CodeBlock, @Nullable Void> {

  private static final TypeRefExpressions WRITER = new TypeRefExpressions();

  private TypeRefExpressions() {}

  static CodeBlock of(TypeMirror type) {
    return WRITER.visit(type);
  }

  @Override
  public CodeBlock visitDeclared(DeclaredType type, @Nullable Void unused) {
    CodeBlock raw = CodeBlock.of("$T.class", ClassName.get((TypeElement) type.asElement()));
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return ref(Stream.concat(Stream.of(raw), arguments.stream().map(this::visit)));
  }

  @Override
  public CodeBlock visitPrimitive(PrimitiveType type, @Nullable Void unused) {
    return ref(Stream.of(CodeBlock.of("$T.class", TypeName.get(type).box())));
  }

  @Override
  public CodeBlock visitArray(ArrayType type, @Nullable Void unused) {
    return ref(Stream.of(CodeBlock.of("$T.class", raw(type))));
  }

  @Override
  public CodeBlock visitWildcard(WildcardType type, @Nullable Void unused) {
    return type.getExtendsBound() == null
        ? ref(Stream.of(CodeBlock.of("$T.class", Object.class)))
        : visit(type.getExtendsBound());
  }

  @Override
  protected CodeBlock defaultAction(TypeMirror type, @Nullable Void unused) {
    throw new IllegalArgumentException(type + " has a fault");
  }

  /**
   * Returns an array type without the type arguments of its elements, as a class literal wants it.
   */
  private static TypeName raw(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(raw(array.getComponentType()));
    }
    return type instanceof DeclaredType declared
        ? ClassName.get((TypeElement) declared.asElement())
        : TypeName.get(type);
  }

  private static CodeBlock ref(Stream<CodeBlock> arguments) {
    return CodeBlock.of(
        "$T.of($L)", RuntimeNames.TYPE_REF, arguments.collect(ValueExpressions.commas()));
  }
}
