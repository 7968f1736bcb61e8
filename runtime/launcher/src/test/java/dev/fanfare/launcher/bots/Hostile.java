package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.From;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Task;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A bot whose tasks return and throw objects that block, never end, take all memory or throw when
 * they are asked anything.
 */
@Bot(name = "hostile", workers = 4)
public class Hostile {

  static void block() {
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        // it ignores that
      }
    }
  }

  static String endless() {
    StringBuilder text = new StringBuilder();
    while (true) {
      text.append("without end ");
    }
  }

  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int kind;

    Failure(int kind) {
      this.kind = kind;
    }

    @Override
    public String getMessage() {
      switch (kind) {
        case 0 -> block();
        case 1 -> endless();
        case 2 -> throw new OutOfMemoryError("no room");
        case 3 -> throw new IllegalStateException("no message");
        case 4 -> throw new StackOverflowError();
        case 5 -> {
          return "x".repeat(50_000_000);
        }
        default -> {
          return "\u001b]0;title\u0007\u202e\r\nline" + kind;
        }
      }
      return "never";
    }

    @Override
    public synchronized Throwable getCause() {
      if (kind == 6) {
        block();
      }
      return kind == 7 ? this : null;
    }

    @Override
    public String toString() {
      return getMessage();
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("no equals");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("no hash code");
    }
  }

  record Blocking(int kind) {
    @Override
    public String toString() {
      return ask(kind);
    }

    @Override
    public int kind() {
      ask(kind);
      return kind;
    }
  }

  static String ask(int kind) {
    switch (kind % 8) {
      case 0 -> block();
      case 1 -> endless();
      case 2 -> throw new OutOfMemoryError("no room");
      case 3 -> throw new IllegalStateException("no text");
      case 4 -> throw new StackOverflowError();
      case 5 -> {
        return "x".repeat(200_000_000);
      }
      case 6 -> {
        return null;
      }
      default -> {
        return "\u001b[31m";
      }
    }
    return "never";
  }

  static final class Text {
    private final int kind;

    Text(int kind) {
      this.kind = kind;
    }

    @Override
    public String toString() {
      return ask(kind);
    }

    @Override
    public boolean equals(Object other) {
      ask(kind);
      return false;
    }

    @Override
    public int hashCode() {
      ask(kind);
      return 0;
    }
  }

  static final class Huge extends AbstractMap<Object, Object> {
    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<Object, Object>> iterator() {
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Map.Entry<Object, Object> next() {
              return Map.entry("key", "value");
            }
          };
        }

        @Override
        public int size() {
          return Integer.MAX_VALUE;
        }
      };
    }
  }

  static final class Endless extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      return "element";
    }

    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }
  }

  @Phase(order = 1)
  List<Integer> kinds() {
    return IntStream.range(0, 40).boxed().toList();
  }

  @Phase(order = 2, minSuccess = 0)
  @Task(timeout = "2s", reuse = Reuse.NEVER)
  Object answer(Integer kind, @Param(defaultValue = "all") String only) {
    if (!only.equals("all") && !List.of(only.split(",")).contains(String.valueOf(kind))) {
      return kind;
    }
    System.out.println("task " + kind + " answers");
    return switch (kind / 8) {
      case 0 -> throw new Failure(kind % 8);
      case 1 -> new Text(kind);
      case 2 -> new Blocking(kind);
      case 3 -> kind % 2 == 0 ? new Huge() : new Endless();
      default -> Map.of("key", new Text(kind));
    };
  }

  /** Yields what could be stored, but for its accessors. */
  @Phase(order = 2)
  Blocking record(Integer kind) {
    return new Blocking(kind);
  }

  @Phase(order = 3)
  int count(@From("answer") List<Object> answers, List<Blocking> records) {
    return answers.size() + records.size();
  }
}
