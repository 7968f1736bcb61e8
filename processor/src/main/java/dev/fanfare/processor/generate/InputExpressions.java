package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.GatherShape;
import dev.fanfare.processor.model.SourceSteps;
import dev.fanfare.processor.model.Step;
import java.util.ArrayList;
import java.util.List;

/** Inputs as expressions that build the runtime's {@code Input}. */
final class InputExpressions {

  private InputExpressions() {}

  static CodeBlock of(ArgumentInput input) {
    if (input instanceof ArgumentInput.Context) {
      return make("Context");
    } else if (input instanceof ArgumentInput.Report) {
      return make("Report");
    } else if (input instanceof ArgumentInput.Configured configured) {
      return make("Param", StringLiterals.of(configured.name()));
    } else if (input instanceof ArgumentInput.Single single) {
      return make("Single", source(single.source()));
    } else if (input instanceof ArgumentInput.Each each) {
      return make("Each", source(each.source()));
    } else if (input instanceof ArgumentInput.Cross cross) {
      return make("Cross", source(cross.source()));
    } else if (input instanceof ArgumentInput.Match match) {
      return make("Match", source(match.source()), sources(match.on()));
    } else if (input instanceof ArgumentInput.Gather gather) {
      return make("Gather", source(gather.source()), shape(gather.shape()));
    } else if (input instanceof ArgumentInput.KeyPart part) {
      return make("KeyPart", CodeBlock.of("$L", part.index()));
    } else if (input instanceof ArgumentInput.Group group) {
      return group(group);
    }
    throw new IllegalArgumentException(input.toString());
  }

  static CodeBlock list(List<ArgumentInput> inputs) {
    return ValueExpressions.list(inputs.stream().map(InputExpressions::of).toList());
  }

  private static CodeBlock group(ArgumentInput.Group group) {
    List<CodeBlock> arguments =
        new ArrayList<>(
            List.of(
                source(group.source()),
                accessors(group.by()),
                shape(group.shape()),
                ValueExpressions.lines(
                    group.failuresBy().stream()
                        .map(at -> make("Ancestor", source(at.source()), accessors(at.by())))
                        .toList())));
    if (group.minSuccess() != 0.0) {
      arguments.add(CodeBlock.of("$L", group.minSuccess()));
    }
    return ValueExpressions.broken(
        CodeBlock.of("new $T", RuntimeNames.INPUT.nestedClass("Group")),
        arguments.toArray(CodeBlock[]::new));
  }

  private static CodeBlock accessors(List<ElementProperty> properties) {
    return ValueExpressions.lines(properties.stream().map(ValueExpressions::accessor).toList());
  }

  private static CodeBlock sources(List<SourceSteps> sources) {
    return ValueExpressions.list(sources.stream().map(InputExpressions::source).toList());
  }

  private static CodeBlock source(SourceSteps source) {
    return CodeBlock.of(
        "$T.of($L)",
        RuntimeNames.SOURCE,
        ValueExpressions.strings(source.steps().stream().map(Step::name).toList()));
  }

  private static CodeBlock shape(GatherShape shape) {
    return CodeBlock.of("$T.$L", RuntimeNames.INPUT.nestedClass("Shape"), shape);
  }

  private static CodeBlock make(String kind, CodeBlock... arguments) {
    return CodeBlock.of(
        "new $T($L)",
        RuntimeNames.INPUT.nestedClass(kind),
        List.of(arguments).stream().collect(ValueExpressions.commas()));
  }
}
