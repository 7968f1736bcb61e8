package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.runtime.plan.TypeRef;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The check of whether values of a type may hold a path, so that a file's content belongs to them.
 */
final class PathTypes {

  private final Set<Class<?>> seen = new HashSet<>();

  private PathTypes() {}

  static boolean mayHold(TypeRef type) {
    return new PathTypes().holds(type);
  }

  private boolean holds(TypeRef type) {
    return holds(type.raw()) || type.arguments().stream().anyMatch(this::holds);
  }

  private boolean holds(Type type) {
    if (type instanceof Class<?> raw) {
      return holds(raw);
    }
    if (type instanceof ParameterizedType generic) {
      if (holds(generic.getRawType())) {
        return true;
      }
      for (Type argument : generic.getActualTypeArguments()) {
        if (holds(argument)) {
          return true;
        }
      }
      return false;
    }
    // Variables are bound by the type's arguments, which are looked at too.
    return type instanceof GenericArrayType array && holds(array.getGenericComponentType());
  }

  private boolean holds(Class<?> raw) {
    if (raw.isArray()) {
      return holds(raw.getComponentType());
    }
    if (raw.isAssignableFrom(Path.class) || Path.class.isAssignableFrom(raw)) {
      // Comparable, Iterable and Object may be paths.
      return true;
    }
    if (raw.isPrimitive() || raw.isEnum() || raw.getName().startsWith("java.")) {
      return false;
    }
    if (!seen.add(raw)) {
      return false;
    }
    if (raw.isSealed()) {
      for (Class<?> permitted : raw.getPermittedSubclasses()) {
        if (holds(permitted)) {
          return true;
        }
      }
    } else if (!Modifier.isFinal(raw.getModifiers())) {
      // A subclass may hold anything.
      return true;
    }
    for (Class<?> at = raw; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && holds(field.getGenericType())) {
          return true;
        }
      }
    }
    return false;
  }
}
