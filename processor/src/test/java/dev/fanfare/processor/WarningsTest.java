package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

class WarningsTest {

  @Test
  void aScheduleInTheGapIsSaid() {
    FaultAssertions.warnings(
        """
        @Bot(schedule = {▸"30 2 * * *", "30 4 * * *", "0 2/12 * * 0"}, zone = "Europe/Madrid")
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/ScheduleInGap] schedule '30 2 * * *' names 02:30, which the clocks of Europe/Madrid jump over once a year
          note: on that day it fires at 03:00
          help: name a time from 03:00 on, or write zone = "UTC"
        """);
  }

  @Test
  void anUnusedStepIsSaid() {
    FaultAssertions.warnings(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> rows() { return List.of(); }
          @Phase(order = 2) Integer ▸count(List<String> rows) { return rows.size(); }
          @Phase(order = 2) void log(String row) {}
          @Phase(order = 3) Long last(List<String> rows) { return 1L; }
          @Phase(order = 3) Double too(List<String> rows) { return 1.0; }
        }
        """,
        """
        [fanfare/UnusedStep] nothing takes the Integer that phase 'count' yields
          help: take it in a later phase, or let 'count' return void
        """);
  }

  @Test
  void retriesOfNothingAreSaid() {
    FaultAssertions.warnings(
        """
        @Bot(retries = ▸3)
        class Nightly {
          @Phase(order = 1) void clean() {}
        }
        """,
        """
        [fanfare/RetriesWithoutYield] bot 'nightly' has retries, but its steps yield nothing
          note: a step that yields nothing works by its side effects, and a retry repeats them
          help: set 'retries' on the @Task that may be repeated
        """);
  }

  @Test
  void warningsCanBeSuppressed() {
    FaultAssertions.warnings(
        """
        @SuppressWarnings("fanfare/RetriesWithoutYield")
        @Bot(retries = 3)
        class Nightly {
          @Phase(order = 1) void clean() {}
          @Bot
          static class Other {
            @SuppressWarnings("fanfare")
            @Phase(order = 1) String first() { return ""; }
            @Phase(order = 2) void second() {}
          }
        }
        """);
  }
}
