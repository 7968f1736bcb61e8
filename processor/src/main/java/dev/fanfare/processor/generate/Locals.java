package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.List;

/** The local variables of a generated method, in the order of their declaration. */
final class Locals {

  private final NameAllocator allocator = new NameAllocator();
  private final List<String> names = new ArrayList<>();

  Locals(String... taken) {
    for (String name : taken) {
      allocator.newName(name);
    }
  }

  /** A variable of this name, or one like it if that is taken. */
  String add(String name) {
    String free = allocator.newName(name);
    names.add(free);
    return free;
  }

  /** All of them, as arguments. */
  CodeBlock joined() {
    return names.stream().map(name -> CodeBlock.of("$N", name)).collect(Values.commas());
  }
}
