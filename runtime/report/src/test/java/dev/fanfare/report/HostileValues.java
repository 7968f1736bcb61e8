package dev.fanfare.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values and exceptions that do what they should not. */
public final class HostileValues {

  private HostileValues() {}

  /** Its text cannot be had. */
  public record Mute(int number) {
    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public int number() {
      throw new IllegalStateException("no number");
    }
  }

  /** Overflows the stack when asked for its text. */
  static final class Deep {
    @Override
    public String toString() {
      return "deeper " + this;
    }
  }

  /** Has no text at all. */
  static final class Nothing {
    @Override
    public String toString() {
      return null;
    }
  }

  /** Throws while it is read. */
  static final class Broken extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      throw new IllegalStateException("no element");
    }

    @Override
    public int size() {
      return 3;
    }
  }

  /** An exception that throws when it is asked what it is. */
  static final class Liar extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no stack");
    }

    @Override
    public synchronized Throwable getCause() {
      return this;
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  /** All of them. */
  public static List<Object> values() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    Map<Object, Object> map = new HashMap<>();
    map.put(null, null);
    map.put(new Mute(1), map);
    List<Object> values = new ArrayList<>();
    values.add(new Mute(1));
    values.add(new Deep());
    values.add(new Nothing());
    values.add(new Broken());
    values.add(endless);
    values.add(map);
    values.add(Double.NaN);
    values.add(Float.NEGATIVE_INFINITY);
    values.add("half a pair: \ud800 and \udc00");
    values.add("\u0000\u0007\u001b[31m\u2028\"\\</script><!--");
    values.add("x".repeat(100_000));
    values.add(new int[1_000_000]);
    values.add(new Object[] {null, new long[] {1, 2}, 'c', Map.of()});
    return values;
  }
}
