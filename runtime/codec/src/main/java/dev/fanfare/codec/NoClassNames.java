package dev.fanfare.codec;

import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Refuses every class that is named by the data, whatever the annotations say. */
final class NoClassNames extends PolymorphicTypeValidator.Base {

  private static final long serialVersionUID = 1L;

  @Override
  public Validity validateBaseType(DatabindContext context, JavaType base) {
    return Validity.DENIED;
  }

  @Override
  public Validity validateSubClassName(DatabindContext context, JavaType base, String name) {
    return Validity.DENIED;
  }

  @Override
  public Validity validateSubType(DatabindContext context, JavaType base, JavaType type) {
    return Validity.DENIED;
  }
}
