package dev.fanfare.config;

import dev.fanfare.runtime.plan.TypeRef;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;

/** The types of a record's components, read by reflection. */
final class ReflectedTypes {

  private ReflectedTypes() {}

  /**
   * A type as a plan would name it.
   *
   * @throws IllegalArgumentException for a type variable or a generic array
   */
  static TypeRef of(Type type) {
    if (type instanceof Class<?> raw) {
      return TypeRef.of(MethodType.methodType(raw).wrap().returnType());
    }
    if (type instanceof ParameterizedType generic) {
      return TypeRef.of(
          (Class<?>) generic.getRawType(),
          Arrays.stream(generic.getActualTypeArguments())
              .map(ReflectedTypes::of)
              .toArray(TypeRef[]::new));
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    throw new IllegalArgumentException("values of type " + type.getTypeName() + " are not read");
  }
}
