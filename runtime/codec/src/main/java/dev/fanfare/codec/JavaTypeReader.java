package dev.fanfare.codec;

import dev.fanfare.runtime.plan.TypeRef;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/** Turns the plan's types into Jackson's. */
final class JavaTypeReader {

  private JavaTypeReader() {}

  static JavaType of(TypeFactory factory, TypeRef type) {
    JavaType[] arguments =
        type.arguments().stream().map(argument -> of(factory, argument)).toArray(JavaType[]::new);
    return arguments.length == 0 || arguments.length != type.raw().getTypeParameters().length
        ? factory.constructType(type.raw())
        : factory.constructParametricType(type.raw(), arguments);
  }
}
