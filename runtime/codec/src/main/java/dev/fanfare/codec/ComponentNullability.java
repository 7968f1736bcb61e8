package dev.fanfare.codec;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The rule for which components may be omitted from input that a person writes. */
final class ComponentNullability {

  private ComponentNullability() {}

  static boolean mayBeAbsent(BeanPropertyDefinition property) {
    return mayBeAbsent(property.getPrimaryMember(), property.getName());
  }

  /** {@code Optional}, its kind, and what any annotation called Nullable says. */
  static boolean mayBeAbsent(AnnotatedMember member, String name) {
    Class<?> type = member.getRawType();
    if (type.getName().startsWith("java.util.Optional")) {
      return true;
    }
    Class<?> owner = member.getDeclaringClass();
    if (owner.isRecord()) {
      for (RecordComponent component : owner.getRecordComponents()) {
        if (component.getName().equals(name)) {
          return isNullable(component, component.getAnnotatedType());
        }
      }
    }
    AnnotatedElement element = member.getAnnotated();
    if (element instanceof Field field) {
      return isNullable(field, field.getAnnotatedType());
    }
    return element instanceof Method method && isNullable(method, method.getAnnotatedReturnType());
  }

  private static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
    return Stream.concat(
            Arrays.stream(element.getAnnotations()), Arrays.stream(type.getAnnotations()))
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
  }
}
