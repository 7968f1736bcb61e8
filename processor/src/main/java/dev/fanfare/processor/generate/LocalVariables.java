package dev.fanfare.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** The local variables of a generated method, in the order of their declaration. */
final class LocalVariables {

  private final UniqueNames free;
  private final List<String> names = new ArrayList<>();

  LocalVariables(String... parameters) {
    free = new UniqueNames(List.of(parameters));
  }

  /** Returns a variable of this name, or one like it if that is taken. */
  String add(String name) {
    String local = free.like(name);
    names.add(local);
    return local;
  }

  /** Returns all of them, as arguments. */
  String joined() {
    return String.join(", ", names);
  }
}
