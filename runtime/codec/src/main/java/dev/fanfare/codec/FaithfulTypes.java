package dev.fanfare.codec;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;

/**
 * A Jackson module for the types of the JDK that Jackson does not bring back as they were: zoned
 * times, paths, patterns, addresses, maps whose keys are no text, entries, sets with an order.
 */
final class FaithfulTypes extends JacksonModule {

  @Override
  public String getModuleName() {
    return "fanfare-faithful-types";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new FaithfulSerializers());
    context.addDeserializers(new FaithfulDeserializers());
    context.addAbstractTypeResolver(
        new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
  }
}
