package dev.fanfare.runtime.digest;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Priority;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.spi.ValueDigest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTest {

  record Pair(@Nullable Object left, @Nullable Object right) {}

  record Riap(@Nullable Object left, @Nullable Object right) {}

  private static final class Bean {
    private final int number;
    private transient int cache;
    private final @Nullable Object other;

    Bean(int number, int cache, @Nullable Object other) {
      this.number = number;
      this.cache = cache;
      this.other = other;
    }

    @Override
    public boolean equals(@Nullable Object that) {
      // A result whose equals lies.
      return false;
    }

    @Override
    public int hashCode() {
      return cache++ + number + (other == null ? 0 : 1);
    }
  }

  private enum Shape {
    ROUND {
      @Override
      int corners() {
        return 0;
      }
    };

    abstract int corners();
  }

  private static String digest(Object value) {
    return run(plan().phase(1, step("s", Object.class, (bot, call) -> value).build()).build())
        .environment(new Simulator(1).environment())
        .run()
        .digest();
  }

  private static void same(Object one, Object other) {
    assertEquals(digest(one), digest(other));
  }

  private static void different(Object... values) {
    Set<String> digests = new HashSet<>();
    for (Object value : values) {
      digests.add(digest(value));
    }
    assertEquals(values.length, digests.size(), () -> Arrays.toString(values));
  }

  @Test
  void numbersDifferByTypeAndBits() {
    different(0, 0L, (short) 0, (byte) 0, 0.0, -0.0, 0f, -0f, '\0', false, "0", BigInteger.ZERO);
    different(Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, 2e-3, 2.0e-4);
    same(Double.longBitsToDouble(0x7ff8000000000001L), Double.NaN);
    different(new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("1"), BigInteger.ONE);
  }

  @Test
  void textsDifferByTheirUnits() {
    different("a", "b", "ab", "", "\ud800", "?", "\u00e9", "e\u0301");
    same("ab", new StringBuilder("ab"));
  }

  @Test
  void setsAndMapsHaveNoOrder() {
    List<String> words = IntStream.range(0, 100).mapToObj(i -> "word" + i * 31).toList();
    List<String> reversed = new ArrayList<>(words);
    java.util.Collections.reverse(reversed);
    same(new LinkedHashSet<>(words), new LinkedHashSet<>(reversed));
    same(new HashSet<>(words), new LinkedHashSet<>(reversed));
    Map<String, Integer> forwards = new LinkedHashMap<>();
    Map<String, Integer> backwards = new LinkedHashMap<>();
    words.forEach(word -> forwards.put(word, word.length()));
    reversed.forEach(word -> backwards.put(word, word.length()));
    same(forwards, backwards);
    same(forwards, new HashMap<>(backwards));
    different(Map.of("a", 1), Map.of("a", 2), Map.of("b", 1), Map.of(), Set.of(), List.of());
    same(Map.of(Set.of(1, 2), Map.of(3, 4)), new HashMap<>(Map.of(Set.of(2, 1), Map.of(3, 4))));
  }

  @Test
  void listsHaveAnOrderAndNoClass() {
    different(List.of(1, 2), List.of(2, 1), List.of(1), List.of(1, 2, 2), List.of(List.of(1), 2));
    same(List.of(1, 2), new LinkedList<>(List.of(1, 2)));
    different(List.of(1, 2), new int[] {1, 2}, new long[] {1, 2}, new Integer[] {1, 2});
  }

  @Test
  void recordsDifferByClassAndComponents() {
    different(new Pair(1, 2), new Pair(2, 1), new Riap(1, 2), new Pair(1, null), new Pair(null, 1));
    same(new Pair(new Pair(1, "x"), List.of()), new Pair(new Pair(1, "x"), new ArrayList<>()));
    same(Outcome.of(3), Outcome.of(3));
    different(Outcome.of(3), Outcome.failed("3"), Outcome.failed("4"));
    different(
        Outcomes.of(List.of(Outcome.of(1), Outcome.of(2))),
        Outcomes.of(List.of(Outcome.of(2), Outcome.of(1))));
  }

  @Test
  void enumsAreTheirNames() {
    different(Priority.HIGH, Priority.LOW, "HIGH");
    same(Shape.ROUND, Shape.ROUND);
    same(new HashSet<>(List.of(Priority.values())), Set.of(Priority.values()));
  }

  @Test
  void objectsAreTheirFieldsButForTransientOnes() {
    same(new Bean(1, 5, null), new Bean(1, 6, null));
    different(new Bean(1, 5, null), new Bean(2, 5, null), new Bean(1, 5, "x"));
  }

  @Test
  void exceptionsAreTheirClass() {
    same(new IOException("port 4711"), new IOException("port 4712"));
    different(new IOException(), new IllegalStateException());
  }

  @Test
  void timesAndTheirKindAreTheirText() {
    different(
        Instant.EPOCH,
        Instant.EPOCH.plusNanos(1),
        LocalDate.EPOCH,
        Duration.ZERO,
        Duration.ofNanos(1),
        ZoneId.of("Europe/Madrid"),
        UUID.fromString("00000000-0000-0000-0000-000000000001"),
        URI.create("a:b"),
        "a:b",
        Path.of("a:b"));
    same(Instant.parse("2026-11-20T06:00:00Z"), Instant.ofEpochSecond(1795154400));
    same(Path.of("a", "b"), Path.of("a/b"));
  }

  @Test
  void optionalsAndAtomicsAreWhatTheyHold() {
    different(
        Optional.empty(), Optional.of(1), Optional.of(2), OptionalInt.of(1), OptionalInt.empty());
    same(new AtomicInteger(3), new AtomicInteger(3));
    different(new AtomicInteger(3), new AtomicInteger(4), 3);
  }

  @Test
  void whatTellsNothingIsItsClass() {
    same(new Object(), new Object());
    Runnable one = () -> {};
    Runnable other = () -> System.gc();
    same(one, other);
    assertNotEquals(digest(one), digest(new Object()));
  }

  @Test
  void cyclesAndDepthsEnd() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    List<Object> other = new ArrayList<>();
    other.add(other);
    same(self, other);
    List<Object> twice = new ArrayList<>();
    twice.add(List.of(twice));
    different(self, List.of(), twice);
    Object deep = "end";
    for (int depth = 0; depth < 100_000; depth++) {
      deep = new Pair(depth, deep);
    }
    assertEquals(64, digest(deep).length());
  }

  @Test
  void theSameObjectTwiceIsNoCycle() {
    Pair shared = new Pair(1, 2);
    same(List.of(shared, shared), List.of(new Pair(1, 2), new Pair(1, 2)));
  }

  @Test
  void aValueThatThrowsWhenItIsReadIsToldByWhatItThrows() {
    record Grumpy(int number) {
      @Override
      public int number() {
        throw new IllegalStateException();
      }
    }
    same(new Grumpy(1), new Grumpy(2));
  }

  @Test
  void seesTheContentOfEntriesAndTheFlagsOfPatterns() {
    assertEquals(
        digest(Map.entry("a", 1)), digest(new java.util.AbstractMap.SimpleEntry<>("a", 1)));
    assertNotEquals(digest(Map.entry("a", 1)), digest(Map.entry("a", 2)));
    assertNotEquals(
        digest(java.util.regex.Pattern.compile("a", 2)),
        digest(java.util.regex.Pattern.compile("a")));
  }

  @Test
  void saysWhatItDoesNotSee() {
    assertEquals(Optional.empty(), ValueDigest.of(List.of(1, new Bean(1, 2, null))).opaque());
    assertEquals(
        Optional.of("java.util.Date"),
        ValueDigest.of(Map.of("a", List.of(new java.util.Date(0)))).opaque());
    assertEquals(
        Optional.of("java.util.Date"), ValueDigest.of(Map.of(new java.util.Date(0), 1)).opaque());
    assertEquals(
        Optional.of("java.io.IOException"),
        ValueDigest.of(new Pair(new IOException("x"), 1)).opaque());
    ValueDigest digest = ValueDigest.of("x");
    assertEquals(digest, ValueDigest.ofBytes(digest.bytes()));
    assertEquals(64, digest.toString().length());
  }
}
