package dev.fanfare.runtime.spi;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The code that a step's calls reach. Immutable.
 *
 * @param signature the generic signature of the step's method, as text
 * @param digest the digest of all the code that is reached
 * @param members what is reached, by name, such as {@code Scoring.points(Verdict)}, each with the
 *     first eight bytes of its own digest; empty if the code is known by a version only
 */
public record StepCode(String signature, ValueDigest digest, SortedMap<String, Long> members) {

  /** Copies the members. */
  public StepCode {
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
  }

  /**
   * Returns the names of the members that two codes do not share as they are: changed, added or
   * removed.
   */
  public SortedSet<String> differing(StepCode other) {
    SortedSet<String> names = new TreeSet<>(members.keySet());
    names.addAll(other.members.keySet());
    names.removeIf(
        name -> members.containsKey(name) && members.get(name).equals(other.members.get(name)));
    return names;
  }

  /** Returns the code of a step that has a version. */
  public static StepCode ofVersion(String signature, String version) {
    return new StepCode(signature, ValueDigest.of(version), new TreeMap<>(Map.of()));
  }
}
