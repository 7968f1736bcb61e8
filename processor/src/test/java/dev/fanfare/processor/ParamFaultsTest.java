package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of the bot's parameters. */
class ParamFaultsTest {

  private static final String NOTE =
      "  note: types that can: primitives, String, enums, Path, URI, Duration, Instant, LocalDate,"
          + " BigDecimal; Optional, List and Set of those; records of those\n";

  @Test
  void aParamCanBeSetFromText() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record Api(URI base, Optional<String> key, List<Range> ranges) {}
          record Range(int from, int to) {}
          record Bad(String name, Thread thread) {}
          Nightly(@Param Thread ▸thread, @Param Api api, @Param Map<String, String> ▸map) {}
          @Phase(order = 1) void load(@Param Set<Priority> all, @Param Bad ▸bad, @Param List<Object> ▸objects) {}
          @Task void pay(String account, BigDecimal amount, Thread ▸other, TaskContext context) {}
        }
        """,
        "[fanfare/UnsupportedParam] parameter 'thread' is Thread, which cannot be set from text\n"
            + NOTE
            + "  help: remove @Param: 'thread' is then a dependency, given by a container or in"
            + " code",
        "[fanfare/UnsupportedParam] parameter 'map' is Map<String, String>, which cannot be set"
            + " from text\n"
            + NOTE
            + "  help: take a String or a Path, and make the Map<String, String> from it",
        "[fanfare/UnsupportedParam] parameter 'bad' is Bad, and Thread cannot be set from text\n"
            + NOTE
            + "  help: take a String or a Path, and make the Thread from it",
        "[fanfare/UnsupportedParam] parameter 'objects' is List<Object>, and Object cannot be set"
            + " from text\n"
            + NOTE
            + "  help: take a String or a Path, and make the Object from it",
        "[fanfare/UnsupportedParam] parameter 'other' is Thread, which cannot be set from text\n"
            + NOTE
            + "  help: take a String or a Path, and make the Thread from it");
  }

  @Test
  void oneNameMeansOneParam() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          Nightly(@Param Path bank, @Param(defaultValue = "1") int depth) {}
          @Phase(order = 1) void load(@Param String ▸bank, @Param(value = "depth", defaultValue = ▸"2") Integer d) {}
          @Phase(order = 1) void same(@Param Path bank, @Param(defaultValue = "1") int depth) {}
          @Task void pay(@Param long ▸depth, String id) {}
          @Task void refund(int id) {}
        }
        """,
        """
        [fanfare/ConflictingParam] parameter 'bank' of the bot is both Path and String
          note: one name means one parameter, wherever it is used
          help: give one of them another name: @Param("…")
        """,
        """
        [fanfare/ConflictingParam] parameter 'depth' of the bot has two defaults, '1' and '2'
          help: leave the default out here
        """,
        """
        [fanfare/ConflictingParam] parameter 'depth' of the bot is both int and long
          note: one name means one parameter, wherever it is used
          help: give one of them another name: @Param("…")
        """);
  }

  @Test
  void aDefaultIsAValue() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          Nightly(
              @Param(defaultValue = ▸"many") int count,
              @Param(defaultValue = ▸"yes") boolean on,
              @Param(defaultValue = ▸"URGENT") Priority priority,
              @Param(defaultValue = "high") Priority lower,
              @Param(defaultValue = ▸"1h 30m") Optional<Duration> wait,
              @Param(defaultValue = ▸"1,x,3") List<Integer> list,
              @Param(defaultValue = "1, 2") Set<Integer> set,
              @Param(defaultValue = "") List<String> none,
              @Param(defaultValue = ▸"2026-02-30") LocalDate day,
              @Param(defaultValue = "") String empty) {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidDefault] default 'many' of parameter 'count' is no int
          help: write a whole number from -2147483648 to 2147483647
        """,
        """
        [fanfare/InvalidDefault] default 'yes' of parameter 'on' is no boolean
          help: write true or false
        """,
        """
        [fanfare/InvalidDefault] default 'URGENT' of parameter 'priority' is no Priority
          help: write one of CRITICAL, HIGH, MEDIUM, LOW
        """,
        """
        [fanfare/InvalidDefault] default '1h 30m' of parameter 'wait' is no Optional<Duration>
          help: write a duration such as 250ms, 30s, 1h30m or PT3M
        """,
        """
        [fanfare/InvalidDefault] default 'x' of parameter 'list' is no Integer
          help: write a whole number from -2147483648 to 2147483647
        """,
        """
        [fanfare/InvalidDefault] default '2026-02-30' of parameter 'day' is no LocalDate
          help: write a date such as 2026-01-31
        """);
  }
}
