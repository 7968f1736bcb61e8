package dev.fanfare.config;

import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ParamConverter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A converter of texts to records, in code or as a default: {@code {from: 1, to: 5}}. Found by
 * {@link java.util.ServiceLoader}.
 */
public final class RecordConverter implements ParamConverter {

  /** Creates it. */
  public RecordConverter() {}

  @Override
  public Optional<Object> convert(TypeRef type, String text) {
    if (!type.raw().isRecord()) {
      return Optional.empty();
    }
    String name = type.simpleName();
    ConfigNode node =
        new ConfigNode.ScalarNode(
            text, new ValueOrigin(ValueOrigin.OriginLayer.ANNOTATION, "text"));
    try {
      return Optional.of(new ValueConversion(Path.of("")).convert(type, node, name));
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
