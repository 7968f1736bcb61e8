package dev.fanfare.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.model.BotClass;
import dev.fanfare.processor.model.WiredBot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the orchestrator of a class, as source. Pure: the same model gives the same text. */
public final class OrchestratorFile {

  private static final String GENERATOR = "dev.fanfare.processor.FanfareProcessor";

  private final BotClass botClass;
  private final List<WiredBot> wired;
  private final ClassName bot;
  private final ClassName name;

  private OrchestratorFile(BotClass botClass, List<WiredBot> wired) {
    this.botClass = botClass;
    this.wired = wired;
    this.bot = ClassName.get(botClass.element());
    this.name = OrchestratorName.of(botClass.element());
  }

  /**
   * Returns the source.
   *
   * @param botClass the class
   * @param wired its bots
   * @param context what the class's module asks of it
   */
  public static JavaFile of(BotClass botClass, List<WiredBot> wired, GenerationContext context) {
    OrchestratorFile file = new OrchestratorFile(botClass, wired);
    return JavaFile.builder(file.name.packageName(), file.type(context))
        .skipJavaLangImports(!context.shadowed())
        .build();
  }

  private TypeSpec type(GenerationContext context) {
    OrchestratorMembers members = new OrchestratorMembers(name, bot);
    List<CodeBlock> plans = new ArrayList<>();
    for (WiredBot each : wired) {
      plans.add(members.plan(planName(each), each, botClass.hooks()));
    }
    List<CodeBlock> functions = botClass.functions().stream().map(members::function).toList();
    CodeBlock planList = members.list("planList", RuntimeNames.PLAN, plans);
    CodeBlock functionList = members.list("functionList", RuntimeNames.FUNCTION_PLAN, functions);
    List<TypeSpec> nested = members.types();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addOriginatingElement(botClass.element())
            .addJavadoc("Runs {@link $T}.\n", bot)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.ORCHESTRATOR, bot));
    if (context.marked()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", GENERATOR)
              .build());
    }
    return type.addAnnotation(suppressing(context.suppressed()))
        .addMethod(constructor())
        .addMethod(main())
        .addMethod(botClassMethod())
        .addMethod(listing("plans", listOf(RuntimeNames.PLAN), planList))
        .addMethod(listing("functions", listOf(RuntimeNames.FUNCTION_PLAN), functionList))
        .addMethods(new ConstructorMethods(bot, botClass.constructor()).methods())
        .addMethods(members.methods())
        .addTypes(nested)
        .build();
  }

  /**
   * Returns the annotation that silences warnings. NullAway reads generated code too, and the
   * methods that call the user's return null where those do.
   */
  private static AnnotationSpec suppressing(List<String> warnings) {
    List<String> all = new ArrayList<>(warnings);
    all.add("NullAway");
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", all.size() == 1 ? "$L" : "{$L}", ValueExpressions.strings(all))
        .build();
  }

  private static String planName(WiredBot each) {
    return each.bot().ofMethod()
        ? each.steps().get(0).step().declaration().name() + "Plan"
        : "plan";
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Creates it.\n")
        .build();
  }

  private MethodSpec main() {
    return MethodSpec.methodBuilder("main")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("The command line.\n\n@param args see {@code --help}\n")
        .addParameter(ArrayTypeName.of(String.class), "args")
        .addStatement("$T.main(new $T(), args)", RuntimeNames.FANFARE, name)
        .build();
  }

  private MethodSpec botClassMethod() {
    return overriding("botClass", ParameterizedTypeName.get(ClassName.get(Class.class), bot))
        .addStatement("return $T.class", bot)
        .build();
  }

  private TypeName listOf(ClassName plan) {
    return ParameterizedTypeName.get(
        ClassName.get(List.class), ParameterizedTypeName.get(plan, bot));
  }

  private static MethodSpec listing(String method, TypeName returns, CodeBlock list) {
    return overriding(method, returns).addStatement("return $L", list).build();
  }

  private static MethodSpec.Builder overriding(String method, TypeName returns) {
    return MethodSpec.methodBuilder(method)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
