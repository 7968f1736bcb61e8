package dev.fanfare.store.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this process works on. Thread-safe. */
final class ActiveRuns {

  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  void add(String id) {
    ids.add(id);
  }

  void remove(String id) {
    ids.remove(id);
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
