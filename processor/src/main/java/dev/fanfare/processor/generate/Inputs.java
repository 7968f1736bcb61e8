package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.fanfare.processor.model.Input;
import dev.fanfare.processor.model.Property;
import dev.fanfare.processor.model.Shape;
import dev.fanfare.processor.model.Source;
import dev.fanfare.processor.model.Step;
import java.util.List;

/** Inputs as expressions that build the runtime's {@code Input}. */
final class Inputs {

  private Inputs() {}

  static CodeBlock of(Input input) {
    if (input instanceof Input.Context) {
      return make("Context");
    } else if (input instanceof Input.Report) {
      return make("Report");
    } else if (input instanceof Input.Configured configured) {
      return make("Param", CodeBlock.of("$S", configured.name()));
    } else if (input instanceof Input.Single single) {
      return make("Single", source(single.source()));
    } else if (input instanceof Input.Each each) {
      return make("Each", source(each.source()));
    } else if (input instanceof Input.Cross cross) {
      return make("Cross", source(cross.source()));
    } else if (input instanceof Input.Match match) {
      return make("Match", source(match.source()), sources(match.on()));
    } else if (input instanceof Input.Gather gather) {
      return make("Gather", source(gather.source()), shape(gather.shape()));
    } else if (input instanceof Input.KeyPart part) {
      return make("KeyPart", CodeBlock.of("$L", part.index()));
    } else if (input instanceof Input.Group group) {
      return group(group);
    }
    throw new IllegalArgumentException(input.toString());
  }

  static CodeBlock list(List<Input> inputs) {
    return Values.list(inputs.stream().map(Inputs::of).toList());
  }

  private static CodeBlock group(Input.Group group) {
    return Values.broken(
        CodeBlock.of("new $T", RuntimeNames.INPUT.nestedClass("Group")),
        source(group.source()),
        accessors(group.by()),
        shape(group.shape()),
        Values.lines(
            group.failuresBy().stream()
                .map(at -> make("Ancestor", source(at.source()), accessors(at.by())))
                .toList()));
  }

  private static CodeBlock accessors(List<Property> properties) {
    return Values.lines(properties.stream().map(Values::accessor).toList());
  }

  private static CodeBlock sources(List<Source> sources) {
    return Values.list(sources.stream().map(Inputs::source).toList());
  }

  private static CodeBlock source(Source source) {
    return CodeBlock.of(
        "$T.of($L)",
        RuntimeNames.SOURCE,
        Values.strings(source.steps().stream().map(Step::name).toList()));
  }

  private static CodeBlock shape(Shape shape) {
    return CodeBlock.of("$T.$L", RuntimeNames.INPUT.nestedClass("Shape"), shape);
  }

  private static CodeBlock make(String kind, CodeBlock... arguments) {
    return CodeBlock.of(
        "new $T($L)",
        RuntimeNames.INPUT.nestedClass(kind),
        List.of(arguments).stream().collect(Values.commas()));
  }
}
