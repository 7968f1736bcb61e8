package dev.fanfare.processor.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives out names, each once: a name that is taken gets an underscore behind it. */
final class UniqueNames {

  private final Set<String> taken;

  UniqueNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  String like(String name) {
    String free = name;
    while (!taken.add(free)) {
      free += "_";
    }
    return free;
  }
}
