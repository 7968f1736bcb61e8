package dev.fanfare.codec;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.jsontype.NamedType;

/** The permitted subclasses of sealed types, by the names that stand for them in JSON. */
final class SealedTypes {

  /** The property that holds the name. */
  static final String PROPERTY = "@type";

  private SealedTypes() {}

  /**
   * The classes that a value of a sealed type can be of, by simple name; where two share one, by
   * their name within the package, such as {@code Outer$Inner}; else by their whole name.
   */
  static List<NamedType> named(Class<?> sealed) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    collect(sealed, classes);
    List<NamedType> named = new ArrayList<>();
    for (Class<?> type : classes) {
      named.add(new NamedType(type, name(type, classes)));
    }
    return named;
  }

  static void collect(Class<?> type, Set<Class<?>> classes) {
    if (!type.isInterface() && (!Modifier.isAbstract(type.getModifiers()) || type.isEnum())) {
      classes.add(type);
    }
    if (type.isSealed() && !type.isEnum()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, classes);
      }
    }
  }

  private static String name(Class<?> type, Set<Class<?>> classes) {
    JsonTypeName given = type.getAnnotation(JsonTypeName.class);
    if (given != null && !given.value().isEmpty()) {
      return given.value();
    }
    if (classes.stream().filter(t -> t.getSimpleName().equals(type.getSimpleName())).count() == 1) {
      return type.getSimpleName();
    }
    String inPackage = inPackage(type);
    return classes.stream().filter(t -> inPackage(t).equals(inPackage)).count() == 1
        ? inPackage
        : type.getName();
  }

  private static String inPackage(Class<?> type) {
    return type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "");
  }
}
