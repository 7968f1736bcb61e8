package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** What compiles, and cannot be meant, gives a warning. */
class DoubtfulSettingsTest {

  @Test
  void twoParametersOfOneStreamAreTheSameElement() {
    FaultAssertions.warnings(
        """
        @Bot
        class Nightly {
          record Row(int id) {}
          @Phase(order = 1) List<Row> rows() { return List.of(); }
          @Phase(order = 2) void compare(Row one, Row ▸other) {}
          @Phase(order = 2) @Cross void pairs(Row one, Row other) {}
        }
        """,
        """
        [fanfare/SameElement] 'one' and 'other' of phase 'compare' are always the same Row
          help: remove 'other', or put @Cross on 'compare' for every pair
        """);
  }

  @Test
  void aLifecycleMethodsResultIsThrownAway() {
    FaultAssertions.warnings(
        """
        @Bot
        class Nightly {
          @BeforeRun boolean ▸open() { return true; }
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/IgnoredResult] @BeforeRun method 'open' returns boolean, which nothing takes
          help: let 'open' return void
        """);
  }

  @Test
  void aLimitIsNamed() {
    FaultAssertions.warnings(
        """
        @Limit(name = "api", rate = "5/s")
        @Limit(name = "disk", concurrency = 1)
        @Bot
        ▸class Nightly {
          @Phase(order = 1) @Task(limit = "disk") void load() {}
        }
        """,
        """
        [fanfare/UnusedLimit] no task names limit 'api'
          help: write @Task(limit = "api") on the method that it is for
        """);
    FaultAssertions.warnings(
        """
        @Bot
        class Nightly extends Base {
          @Phase(order = 1) void load() {}
        }
        @Limit(name = "shared", rate = "5/s")
        abstract class Base {}
        """);
  }

  @Test
  void whatKeepsAScheduleNeedsOne() {
    FaultAssertions.warnings(
        """
        @Bot(zone = ▸"UTC", cooldown = ▸"1h", misfire = Misfire▸.FIRE_ALL, overlap = Overlap▸.QUEUE)
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        setting("zone"),
        setting("cooldown"),
        setting("misfire"),
        setting("overlap"));
  }

  private static String setting(String name) {
    return """
    [fanfare/SettingWithoutSchedule] bot 'nightly' sets '%1$s', but has no schedule
      help: write a schedule such as '0 6 * * MON-FRI', or leave '%1$s' out
    """
        .formatted(name);
  }

  @Test
  void aTimeoutIsNotAboveTheOneAroundIt() {
    FaultAssertions.warnings(
        """
        @Bot(timeout = "1h")
        class Nightly {
          @Phase(order = 1) @Task(timeout = ▸"2h") void load() {}
          @Phase(order = 2, timeout = ▸"3h") @Task(timeout = "1h") void save() {}
          @Phase(order = 3, timeout = "5m") @Task(timeout = ▸"6m") void mail() {}
          @Task(timeout = "9h") void apart() {}
        }
        """,
        """
        [fanfare/UnreachableTimeout] timeout '2h' of a task of phase 'load' is above the timeout of its bot, '1h'
          help: write timeout = "1h", or less
        """,
        """
        [fanfare/UnreachableTimeout] timeout '3h' of phase 'save' is above the timeout of its bot, '1h'
          help: write timeout = "1h", or less
        """,
        """
        [fanfare/UnreachableTimeout] timeout '6m' of a task of phase 'mail' is above the timeout of its phase, '5m'
          help: write timeout = "5m", or less
        """);
  }

  @Test
  void phasesThatRunOneAfterAnotherHaveNamesOfTheirOwn() {
    FaultAssertions.warnings(
        """
        @Bot
        class Nightly {
          @Phase(order = 1, name = "work") void load() {}
          @Phase(order = 1, name = "work") void check() {}
          @Phase(order = 2, name = ▸"work") void save() {}
        }
        """,
        """
        [fanfare/DuplicatePhaseName] two phases are named 'work'
            Nightly.load()   order 1
            Nightly.save()   order 2
          help: name one of them: @Phase(name = "work2")
        """);
  }
}
