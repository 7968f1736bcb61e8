package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of single values in annotations. */
class SettingFaultsTest {

  @Test
  void aScheduleIsACronExpression() {
    FaultAssertions.in(
        """
        @Bot(schedule = {"0 6 * * MON-FRI", ▸"61 * * * *", ▸"0 6 * *", ▸"0 0 * * MNO"})
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidCron] in schedule '61 * * * *', minute '61' is not 0 to 59
          help: write five fields such as '0 6 * * MON-FRI'
        """,
        """
        [fanfare/InvalidCron] schedule '0 6 * *' has 4 fields, not the five of minute, hour, day of month, month and day of week
          help: write five fields such as '0 6 * * MON-FRI'
        """,
        """
        [fanfare/InvalidCron] in schedule '0 0 * * MNO', day of week 'MNO' is not 0 to 7 or SUN to SAT
          help: did you mean 'MON'?
        """);
  }

  @Test
  void aScheduleFires() {
    FaultAssertions.in(
        """
        @Bot(schedule = ▸"0 0 30 2 *")
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/CronNeverFires] schedule '0 0 30 2 *' never fires
          note: no year has such a day
          help: name a day that comes
        """);
  }

  @Test
  void aZoneIsATimeZone() {
    FaultAssertions.in(
        """
        @Bot(schedule = "30 2 * * *", zone = ▸"Europe/Madird")
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidZone] 'Europe/Madird' is not a time zone
          help: did you mean 'Europe/Madrid'?
        """);
    FaultAssertions.in(
        """
        class Jobs {
          @Bot(zone = ▸"here") void tick() {}
        }
        """,
        """
        [fanfare/InvalidZone] 'here' is not a time zone
          help: write an IANA name such as Europe/Madrid or UTC
        """);
  }

  @Test
  void durationsAreDurations() {
    FaultAssertions.in(
        """
        @Bot(timeout = ▸"2 hours", cooldown = ▸"soon", backoff = @Backoff(initial = ▸"5 sec", max = ▸"1y"))
        class Nightly {
          @Phase(order = 1, timeout = ▸"0s") @Task(timeout = ▸"30")
          void load() {}
        }
        """,
        """
        [fanfare/InvalidDuration] timeout '2 hours' is not a duration
          help: did you mean '2h'?
        """,
        """
        [fanfare/InvalidDuration] cooldown 'soon' is not a duration
          help: write a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M
        """,
        """
        [fanfare/InvalidDuration] initial '5 sec' is not a duration
          help: did you mean '5s'?
        """,
        """
        [fanfare/InvalidDuration] max '1y' is not a duration
          help: write a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M
        """,
        """
        [fanfare/InvalidDuration] timeout '0s' is not more than zero
          help: leave 'timeout' out for no limit
        """,
        """
        [fanfare/InvalidDuration] timeout '30' is not a duration
          help: did you mean '30s'?
        """);
  }

  @Test
  void retriesAndWorkersAreWithinTheirRanges() {
    FaultAssertions.in(
        """
        @Bot(retries = ▸1001, workers = ▸-1)
        class Nightly {
          @Phase(order = 1) @Task(retries = ▸-2) void load() {}
          @Task(retries = -1) void inherits() {}
          @Task(retries = 1000) void most() {}
        }
        """,
        """
        [fanfare/RetriesOutOfRange] retries 1001 of bot 'nightly' is not within 0 to 1000
          help: write retries = 1000
        """,
        """
        [fanfare/WorkersOutOfRange] workers -1 of bot 'nightly' is not within 0 to 100000
          help: write workers = 0
        """,
        """
        [fanfare/RetriesOutOfRange] retries -2 of phase 'load' is not within 0 to 1000
          help: write retries = 0
        """);
  }

  @Test
  void aBackoffIsInItsRange() {
    FaultAssertions.in(
        """
        @Bot(backoff = @Backoff(multiplier = ▸0.5, jitter = ▸1.1))
        class Nightly {
          @Phase(order = 1) @Task(backoff = @Backoff(initial = ▸"2m")) void load() {}
          @Phase(order = 1) @Task(backoff = @Backoff(initial = "2s", max = ▸"1s")) void other() {}
        }
        """,
        """
        [fanfare/InvalidBackoff] multiplier 0.5 is not within 1.0 to 1000.0
          help: write multiplier = 1.0
        """,
        """
        [fanfare/InvalidBackoff] jitter 1.1 is not within 0.0 to 1.0
          help: write jitter = 1.0
        """,
        """
        [fanfare/InvalidBackoff] the longest wait of phase 'load', 60s, is less than its first, 2m
          help: write max = "2m"
        """,
        """
        [fanfare/InvalidBackoff] the longest wait of phase 'other', 1s, is less than its first, 2s
          help: write max = "2s"
        """);
  }

  @Test
  void minSuccessIsAShare() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1, minSuccess = ▸95) void percent() {}
          @Phase(order = 2, minSuccess = ▸-0.1) void less() {}
          @Phase(order = 3, minSuccess = 0.0 ▸/ 0) void none() {}
          @Phase(order = 4, minSuccess = ▸1.5) void more() {}
          @Phase(order = 5, minSuccess = ▸101) void most() {}
        }
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess 95.0 of phase 'percent' is not within 0.0 to 1.0
          help: write minSuccess = 0.95
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess -0.1 of phase 'less' is not within 0.0 to 1.0
          help: write a share between 0.0 and 1.0
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess NaN of phase 'none' is not within 0.0 to 1.0
          help: write a share between 0.0 and 1.0
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess 1.5 of phase 'more' is not within 0.0 to 1.0
          help: write a share between 0.0 and 1.0
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess 101.0 of phase 'most' is not within 0.0 to 1.0
          help: write a share between 0.0 and 1.0
        """);
  }

  @Test
  void limitsLimit() {
    FaultAssertions.in(
        """
        @Bot
        @Limit(name = "api", rate = ▸"5 per second")
        class Nightly {
          @Phase(order = 1) @Task(limit = ▸"apo") void load() {}
          @Phase(order = 1) @Task(limit = ▸"database") void save() {}
        }
        """,
        """
        [fanfare/InvalidRate] rate '5 per second' of limit 'api' is not a number of calls in a time
          help: write a rate such as 10/s, 500/m or 10000/h
        """,
        """
        [fanfare/UnknownLimit] Nightly has no limit 'apo'
            limits of Nightly: api
          help: did you mean 'api'?
        """,
        """
        [fanfare/UnknownLimit] Nightly has no limit 'database'
            limits of Nightly: api
          help: put @Limit(name = "database", concurrency = 8) on Nightly
        """);
    FaultAssertions.in(
        """
        @Bot @Limit(name = "api", concurrency = ▸-3)
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidLimit] concurrency -3 of limit 'api' is not 1 or more
          help: leave 'concurrency' out for any number
        """);
    FaultAssertions.in(
        """
        @Bot @Limit(name = "api", concurrency = 3, maxPause = ▸"0s", maxRefusals = ▸-1)
        class Nightly {
          @Phase(order = 1) @Task(limit = "api") void load() {}
        }
        """,
        """
        [fanfare/InvalidDuration] maxPause '0s' is not more than zero
          help: leave 'maxPause' out for ten minutes
        """,
        """
        [fanfare/InvalidLimit] maxRefusals -1 of limit 'api' is not 0 or more
          help: write 0 to let the first refusal fail its task
        """);
    FaultAssertions.in(
        """
        @Bot ▸@Limit(name = "api")
        class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidLimit] limit 'api' limits nothing
          help: write concurrency = 8, or rate = "500/m"
        """);
  }

  @Test
  void limitsHaveNamesOfTheirOwn() {
    FaultAssertions.in(
        """
        @Bot @Limit(name = "api", concurrency = 1) @Limit(name = "api", concurrency = 2)
        ▸class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/DuplicateLimit] two limits are named 'api'
          help: give one of them another name
        """);
  }

  @Test
  void aThreadSetupCanBeConstructed() {
    FaultAssertions.in(
        """
        @Bot(threadSetup = Nightly.Com▸.class)
        class Nightly {
          @Phase(order = 1) void load() {}
          static class Com implements ThreadSetup {
            private Com() {}
            public void prepare() {}
            public void release() {}
          }
        }
        """,
        """
        [fanfare/InvalidThreadSetup] thread setup Com cannot be constructed
          help: give Com a constructor without parameters that is not private
        """);
  }

  @Test
  void namesAreNames() {
    FaultAssertions.in(
        """
        @Bot(name = ▸"My Nightly")
        class Nightly {
          Nightly(@Param(▸"max rows") int max) {}
          @Phase(order = 1, name = ▸"a/b") @Task(name = ▸"1st") void load() {}
          @Task void ▸$strange() {}
        }
        """,
        """
        [fanfare/InvalidName] 'My Nightly' is not a name for a bot
          note: a name is lower-case letters, digits and hyphens, beginning with a letter, at most 100 characters
          help: write name = "my-nightly"
        """,
        """
        [fanfare/InvalidName] 'max rows' is not a name for a parameter
          note: a name is a letter, then letters, digits, dots, hyphens or underscores, at most 100 characters
          help: write value = "max-rows"
        """,
        """
        [fanfare/InvalidName] 'a/b' is not a name for a phase
          note: a name is a letter, then letters, digits, hyphens or underscores, at most 100 characters
          help: write name = "a-b"
        """,
        """
        [fanfare/InvalidName] '1st' is not a name for a task
          note: a name is a letter, then letters, digits, hyphens or underscores, at most 100 characters
          help: write name = "st"
        """,
        """
        [fanfare/InvalidName] '$strange' is not a name for a task
          note: a name is a letter, then letters, digits, hyphens or underscores, at most 100 characters
          help: write name = "strange"
        """);
  }
}
