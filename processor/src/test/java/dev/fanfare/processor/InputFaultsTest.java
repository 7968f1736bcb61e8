package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of what feeds a parameter. */
class InputFaultsTest {

  @Test
  void everyInputIsMet() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record RawRow(String text) {}
          record Row(String name) {}
          @Phase(order = 1) List<RawRow> extract() { return List.of(); }
          @Phase(order = 2) void load(List<Row> ▸rows) {}
          @Phase(order = 3) Row parse(RawRow row) { return new Row(""); }
        }
        """,
        """
        [fanfare/UnmetInput] phase 'load' needs List<Row>, but no earlier phase yields Row
            Row is required at
                Nightly.load(rows)
            phases that run before 'load':
                extract   order 1   yields RawRow
          note: 'parse' (order 3) yields Row, but runs after 'load'
          help: give 'load' order 4
        """);
  }

  @Test
  void stepsOfOnePhaseDoNotFeedEachOther() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) String load() { return ""; }
          @Phase(order = 1) void save(String ▸row) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'save' needs String, but no phase runs before it
          note: 'load' (order 1) yields String, but runs beside 'save'
          help: give 'load' order 0
        """);
  }

  @Test
  void aStepDoesNotFeedItself() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record Row(Thread thread) {}
          @Phase(order = 1) Row clean(Row ▸row) { return row; }
        }
        """,
        """
        [fanfare/UnmetInput] phase 'clean' needs Row, but no phase runs before it
          note: 'clean' yields Row itself
          help: add a phase of an order less than 1 that yields Row
        """);
  }

  @Test
  void whatComesFromOutsideIsAParam() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) void load(Path ▸bank) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'load' needs Path, but no phase runs before it
          help: put @Param on 'bank' to set it from outside
        """);
    FaultAssertions.in(
        """
        class Jobs {
          @Bot void tick(String ▸name, Thread ▸thread) {}
        }
        """,
        """
        [fanfare/UnmetInput] bot 'tick' needs String, which nothing yields
          help: put @Param on 'name' to set it from outside
        """,
        """
        [fanfare/UnmetInput] bot 'tick' needs Thread, which nothing yields
          help: take @Param parameters or the TaskContext only
        """);
  }

  @Test
  void elementsAreGatheredAsLists() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> load() { return List.of(); }
          @Phase(order = 2) void save(Set<String> ▸rows) {}
          @Phase(order = 2) void each(Optional<String> ▸row, String[] ▸rows) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'save' needs Set<String>, but no earlier phase yields it
            Set<String> is required at
                Nightly.save(rows)
            phases that run before 'save':
                load   order 1   yields String
          note: elements are taken one by one, or as List, Collection, Iterable or Outcomes
          help: take List<String>
        """,
        """
        [fanfare/UnmetInput] phase 'each' needs Optional<String>, but no earlier phase yields it
            Optional<String> is required at
                Nightly.each(row, rows)
            phases that run before 'each':
                load   order 1   yields String
          note: elements are taken one by one, or as List, Collection, Iterable or Outcomes
          help: take List<String>
        """,
        """
        [fanfare/UnmetInput] phase 'each' needs String[], but no earlier phase yields it
            String[] is required at
                Nightly.each(row, rows)
            phases that run before 'each':
                load   order 1   yields String
          note: elements are taken one by one, or as List, Collection, Iterable or Outcomes
          help: take List<String>
        """);
  }

  @Test
  void aSingleIsNoStream() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record Header(String text) {}
          @Phase(order = 1) Header header() { return new Header(""); }
          @Phase(order = 2) void save(List<Header> ▸headers) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'save' needs List<Header>, but no earlier phase yields Header
            Header is required at
                Nightly.save(headers)
            phases that run before 'save':
                header   order 1   yields Header
          note: 'header' is called once and yields one Header, not a stream
          help: take Header instead
        """);
  }

  @Test
  void aTypeThatDiffersByAnArgumentIsANearMiss() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) Map<String, Integer> count() { return Map.of(); }
          @Phase(order = 2) void nothing() {}
          @Phase(order = 3) void save(Map<String, Long> ▸counts) {}
        }
        """,
        """
        [fanfare/UnmetInput] phase 'save' needs Map<String, Long>, but no earlier phase yields it
            Map<String, Long> is required at
                Nightly.save(counts)
            phases that run before 'save':
                count     order 1   yields Map<String, Integer>
                nothing   order 2   yields nothing
          note: 'count' yields Map<String, Integer>, which is not Map<String, Long>
          help: take Map<String, Integer>
        """);
  }

  @Test
  void phasesDoNotNeedEachOther() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record A(Thread t) {}
          record B(Thread t) {}
          record C(Thread t) {}
          @Phase(order = 1) A a(B ▸b) { return null; }
          @Phase(order = 2) B b(C c) { return null; }
          @Phase(order = 3) C c(A a) { return null; }
        }
        """,
        """
        [fanfare/CyclicPhases] phases 'a', 'b' and 'c' need each other
            'a' takes B, which 'b' yields
            'b' takes C, which 'c' yields
            'c' takes A, which 'a' yields
          help: let one of them take what an earlier phase yields
        """);
  }

  @Test
  void twoProducersAreOneTooMany() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> left() { return List.of(); }
          @Phase(order = 1) String right() { return ""; }
          @Phase(order = 2) void save(String ▸row) {}
        }
        """,
        """
        [fanfare/AmbiguousInput] phase 'save' takes String, which both 'left' and 'right' yield
            left    order 1   yields String
            right   order 1   yields String
          help: say which: @From("left"), or all of them: @From({"left", "right"})
        """);
  }

  @Test
  void fromNamesAStep() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> extract() { return List.of(); }
          @Phase(order = 1) List<Integer> count() { return List.of(); }
          @Phase(order = 2) void unknown(@From(▸"extrct") String row) {}
          @Phase(order = 2) void late(@From(▸"parse") String row) {}
          @Phase(order = 2) void twice(@From({"extract", ▸"extract"}) String row) {}
          @Phase(order = 2) void misfit(@From({"extract", ▸"count"}) List<String> rows) {}
          @Phase(order = 2) String self(@From(▸"self") String row) { return ""; }
          @Phase(order = 2) void none(▸@From({}) String row) {}
          @Phase(order = 3) String parse(String row) { return ""; }
        }
        """,
        """
        [fanfare/UnknownFrom] @From names 'extrct', which is no step
            phases that run before 'unknown':
                extract   order 1   yields String
                count     order 1   yields Integer
          help: did you mean 'extract'?
        """,
        """
        [fanfare/UnknownFrom] @From names 'parse', which does not run before 'late'
          note: 'parse' has order 3, 'late' has order 2
          help: give 'late' order 4
        """,
        """
        [fanfare/UnknownFrom] @From names 'extract' twice
          help: name it once
        """,
        """
        [fanfare/UnmetInput] phase 'misfit' needs List<String>, but 'count' yields Integer
          help: take 'count' out of @From, or change the parameter's type
        """,
        """
        [fanfare/UnknownFrom] @From names 'self', the phase itself
          help: name a phase that runs before it
        """,
        """
        [fanfare/UnknownFrom] @From names no step
          help: write @From("extract")
        """);
  }

  @Test
  void fanOutsAreRelatedOrCrossed() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> rows() { return List.of(); }
          @Phase(order = 1) List<Integer> rules() { return List.of(); }
          @Phase(order = 2) Long apply(Integer rule) { return 1L; }
          @Phase(order = 3) void check(String row, Long ▸result) {}
          @Phase(order = 3) @Cross void all(String row, Long result) {}
          @Phase(order = 3) ▸@Cross void one(String row) {}
          @Phase(order = 3) ▸@Cross void none(List<String> rows) {}
        }
        """,
        """
        [fanfare/UnrelatedFanOut] phase 'check' takes Long beside String, and nothing relates them
            String comes from 'rows'
            Long comes from 'apply', which descends from 'rules'
          help: put @Cross on 'check' for every combination
        """,
        """
        [fanfare/NothingToCross] @Cross stands on phase 'one', which fans out over one parameter only
          help: remove @Cross from 'one'
        """,
        """
        [fanfare/NothingToCross] @Cross stands on phase 'none', which fans out over nothing
          help: remove @Cross from 'none'
        """);
  }

  @Test
  void evidenceIsCapped() {
    StringBuilder phases = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      phases.append("  @Phase(order = %d) Integer p%d() { return 1; }\n".formatted(i, i));
    }
    FaultAssertions.in(
        "@Bot\nclass Nightly {\n"
            + phases
            + "  @Phase(order = 99) void save(Thread ▸thread) {}\n}\n",
        """
        [fanfare/UnmetInput] phase 'save' needs Thread, but no earlier phase yields it
            Thread is required at
                Nightly.save(thread)
            phases that run before 'save':
                p1    order 1   yields Integer
                p2    order 2   yields Integer
                p3    order 3   yields Integer
                p4    order 4   yields Integer
                p5    order 5   yields Integer
                p6    order 6   yields Integer
                … 14 more
          help: add a phase of an order less than 99 that yields Thread
        """);
  }
}
