package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.BotConstructor;
import dev.fanfare.processor.model.BotDependency;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.read.PackageAccess;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The methods that say what a bot's constructor takes, and call it. */
final class ConstructorMethods {

  private final ClassName bot;
  private final BotConstructor constructor;

  ConstructorMethods(ClassName bot, BotConstructor constructor) {
    this.bot = bot;
    this.constructor = constructor;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        listing(
            "constructorParams",
            RuntimeNames.PARAM_PLAN,
            constructor.params().stream().map(ValueExpressions::parameter).toList()));
    List<CodeBlock> dependencies =
        constructor.dependencies().stream().map(ConstructorMethods::plan).toList();
    if (!dependencies.isEmpty()) {
      methods.add(listing("dependencies", RuntimeNames.DEPENDENCY_PLAN, dependencies));
    }
    methods.add(create());
    return methods;
  }

  private MethodSpec create() {
    LocalVariables locals = new LocalVariables("params");
    MethodSpec.Builder method =
        overriding("create", bot).addParameter(RuntimeNames.PARAMS, "params");
    if (constructor.throwing()) {
      method.addException(Throwable.class);
    }
    for (CallArgument argument : constructor.arguments()) {
      method.addStatement(
          "$T $N = $L", argument.type(), locals.add(argument.name()), value(argument.input()));
    }
    return method.addStatement("return new $T($L)", bot, locals.joined()).build();
  }

  private static CodeBlock value(ArgumentInput input) {
    if (input instanceof ArgumentInput.Configured configured) {
      return CodeBlock.of("params.get($L)", StringLiterals.of(configured.name()));
    } else if (input instanceof ArgumentInput.Dependency dependency) {
      ExecutableElement provider = dependency.dependency().provider();
      return provider == null
          ? CodeBlock.of("params.dependency($L)", dependency.index())
          : CodeBlock.of(
              "params.dependency($L, $T::$N)",
              dependency.index(),
              ClassName.get(PackageAccess.classOf(provider)),
              provider.getSimpleName().toString());
    }
    throw new IllegalArgumentException(input.toString());
  }

  private static CodeBlock plan(BotDependency dependency) {
    ExecutableElement provider = dependency.provider();
    return CodeBlock.of(
        "new $T($L, $L, $L)",
        RuntimeNames.DEPENDENCY_PLAN,
        StringLiterals.of(dependency.name()),
        TypeRefExpressions.of(dependency.type()),
        StringLiterals.orNull(
            provider == null
                ? null
                : PackageAccess.classOf(provider).getSimpleName()
                    + "."
                    + provider.getSimpleName()
                    + "()"));
  }

  private static MethodSpec listing(String method, ClassName plan, List<CodeBlock> items) {
    return overriding(method, ParameterizedTypeName.get(ClassName.get(List.class), plan))
        .addStatement("return $L", ValueExpressions.lines(items))
        .build();
  }

  private static MethodSpec.Builder overriding(String method, TypeName returns) {
    return MethodSpec.methodBuilder(method)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
