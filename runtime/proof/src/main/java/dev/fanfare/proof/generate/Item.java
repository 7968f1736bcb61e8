package dev.fanfare.proof.generate;

import dev.fanfare.api.Priority;
import java.util.List;

/**
 * What every generated step yields. Its code is computed from all that the call took, in order, so
 * that a wrong, missing or misplaced argument changes every value that descends from it.
 *
 * @param code stands for all that led to this element
 */
public record Item(long code) {

  private static final List<Priority> URGENCIES = List.of(Priority.values());

  /** A component of a group's key: one of three. */
  public int colour() {
    return (int) Math.floorMod(code, 3L);
  }

  /** A component of a group's key: one of two, and as an enum. */
  public Side side() {
    return (code >> 8) % 2 == 0 ? Side.LEFT : Side.RIGHT;
  }

  /** A component of a group's key that has to be escaped in an id, and may be null. */
  public String label() {
    return switch ((int) Math.floorMod(code >> 16, 4L)) {
      case 0 -> "a/b";
      case 1 -> "a%2Fb";
      case 2 -> "[x]";
      default -> "\tplain";
    };
  }

  /** A component of a group's key whose values read alike. */
  public Object alike() {
    return code % 2 == 0 ? Integer.valueOf(7) : "7";
  }

  /** A priority. */
  public Priority urgency() {
    return URGENCIES.get((int) Math.floorMod(code >> 4, 4L));
  }

  /** A number to order by. */
  public int rank() {
    return (int) Math.floorMod(code >> 4, 5L) - 2;
  }

  /** Two sides. */
  public enum Side {
    /** One. */
    LEFT,
    /** The other; it reads unlike its name. */
    RIGHT {
      @Override
      public String toString() {
        return "right hand";
      }
    }
  }

  /** A code that depends on both, and on their order. */
  static long mix(long a, long b) {
    long z = (a ^ Long.rotateLeft(b, 32)) * 0x9E3779B97F4A7C15L + b;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
