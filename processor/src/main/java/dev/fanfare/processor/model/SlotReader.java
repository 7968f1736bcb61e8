package dev.fanfare.processor.model;

import dev.fanfare.api.Param;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.Names;
import dev.fanfare.processor.read.ParamMark;
import dev.fanfare.processor.read.ParameterDeclaration;
import dev.fanfare.processor.read.TypeFaults;
import javax.lang.model.element.PackageElement;

/** What parameters ask for. */
final class SlotReader {

  private final Shapes shapes;
  private final PackageElement from;

  SlotReader(JavaTypes types, PackageElement from) {
    this.shapes = new Shapes(types);
    this.from = from;
  }

  Slot read(ParameterDeclaration parameter) {
    if (TypeFaults.find(parameter.type(), from).isPresent()) {
      return new Slot.Unclear(parameter);
    }
    if (parameter.isContext()) {
      return new Slot.Context(parameter);
    }
    if (parameter.param() != null) {
      return new Slot.Configured(parameter, param(parameter));
    }
    if (parameter.key() != null) {
      return new Slot.KeyPart(parameter, Names.key(parameter));
    }
    return new Slot.Data(parameter, shapes.gathered(parameter.type()).orElse(null));
  }

  /** The bot's parameter that a parameter is bound to, with or without an annotation. */
  static Parameter param(ParameterDeclaration parameter) {
    ParamMark mark = parameter.param();
    String name = Names.param(parameter);
    if (mark == null) {
      return new Parameter(name, parameter.type(), null, "");
    }
    String text = mark.defaultValue().value();
    return new Parameter(
        name, parameter.type(), text.equals(Param.NONE) ? null : text, mark.help().value());
  }
}
