package dev.fanfare.processor.model;

import dev.fanfare.api.Param;
import dev.fanfare.processor.read.EffectiveNames;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.ParamAnnotation;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.TypeFaults;
import javax.lang.model.element.PackageElement;

/** The reader of parameters: finds out what each asks for. */
final class StepParameterReader {

  private final SignatureShapes shapes;
  private final PackageElement from;

  StepParameterReader(JavaTypes types, PackageElement from) {
    this.shapes = new SignatureShapes(types);
    this.from = from;
  }

  StepParameter read(ParameterDeclaration parameter) {
    if (TypeFaults.find(parameter.type(), from).isPresent()) {
      return new StepParameter.Unclear(parameter);
    }
    if (parameter.isContext()) {
      return new StepParameter.Context(parameter);
    }
    if (parameter.param() != null) {
      return new StepParameter.Configured(parameter, param(parameter));
    }
    if (parameter.key() != null) {
      return new StepParameter.KeyPart(parameter, EffectiveNames.key(parameter));
    }
    return new StepParameter.Data(parameter, shapes.gathered(parameter.type()).orElse(null));
  }

  /** Returns the bot's parameter that a parameter is bound to, with or without an annotation. */
  static BotParameter param(ParameterDeclaration parameter) {
    ParamAnnotation annotation = parameter.param();
    String name = EffectiveNames.param(parameter);
    if (annotation == null) {
      return new BotParameter(name, parameter.type(), null, "", false);
    }
    String text = annotation.defaultValue().value();
    return new BotParameter(
        name,
        parameter.type(),
        text.equals(Param.NONE) ? null : text,
        annotation.help().value(),
        annotation.secret().value());
  }
}
