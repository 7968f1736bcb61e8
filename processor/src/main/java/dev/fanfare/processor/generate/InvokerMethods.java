package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** The method that calls the user's: arguments as typed variables, then a direct call. */
final class InvokerMethods {

  private final ClassName bot;

  InvokerMethods(ClassName bot) {
    this.bot = bot;
  }

  MethodSpec invoker(String name, MethodDeclaration method, List<CallArgument> arguments) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Object.class)
        .addParameter(bot, "bot")
        .addParameter(RuntimeNames.CALL, "call")
        .addException(Throwable.class)
        .addCode(body(method, arguments))
        .build();
  }

  private static CodeBlock body(MethodDeclaration method, List<CallArgument> arguments) {
    LocalVariables locals = new LocalVariables("bot", "call");
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < arguments.size(); i++) {
      CallArgument argument = arguments.get(i);
      code.addStatement(
          "$T $N = call.$Lget($L)",
          argument.type(),
          locals.add(argument.name()),
          argument.arriving() == null ? "" : CodeBlock.of("<$T>", argument.arriving()),
          i);
    }
    CodeBlock call = CodeBlock.of("bot.$N($L)", method.name(), locals.joined());
    if (method.returns().getKind() == TypeKind.VOID) {
      code.addStatement(call).addStatement("return null");
    } else {
      code.addStatement("return $L", call);
    }
    return code.build();
  }
}
