package dev.fanfare.processor.read;

import dev.fanfare.api.Param;
import dev.fanfare.processor.diagnostic.Anchor;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A {@code @Param}, as written. */
public record ParamMark(
    Anchor anchor, Written<String> name, Written<String> defaultValue, Written<String> help) {

  static Optional<ParamMark> find(Element element) {
    return Mark.find(element, Param.class).map(ParamMark::of);
  }

  private static ParamMark of(Mark mark) {
    return new ParamMark(
        mark.anchor(), mark.text("value"), mark.text("defaultValue"), mark.text("help"));
  }
}
