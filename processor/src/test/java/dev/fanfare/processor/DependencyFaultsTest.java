package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of constructor parameters that are no configuration, and of what provides them. */
class DependencyFaultsTest {

  @Test
  void configurationHasParam() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          record Prices(String file) {}
          Nightly(Path ▸bank, Prices prices, @Param int depth, List<Integer> ▸sizes, Priority ▸first) {}
          @Phase(order = 1) void load() {}
        }
        """,
        plain("bank", "Path"),
        plain("sizes", "List<Integer>"),
        plain("first", "Priority"));
  }

  private static String plain(String name, String type) {
    return """
    [fanfare/InvalidDependency] parameter '%s' of the constructor is %s, and nothing says where it comes from
      note: with @Param it is configuration; without, it is a dependency, which is no text, number, date or list of those
      help: put @Param on '%s'
    """
        .formatted(name, type, name);
  }

  @Test
  void aContextIsNoDependency() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          Nightly(TaskContext ▸context) {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidDependency] parameter 'context' of the constructor is TaskContext
          note: a context belongs to one attempt, and the bot to all of them
          help: take it in the methods that need it
        """);
  }

  /** Neither message leads to the other. */
  @Test
  void aServiceWithParamIsADependency() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          Nightly(@Param Prices ▸prices) {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/UnsupportedParam] parameter 'prices' is Prices, which cannot be set from text
          note: types that can: primitives, String, enums, Path, URI, Duration, Instant, LocalDate, BigDecimal; Optional, List and Set of those; records of those
          help: remove @Param: 'prices' is then a dependency, given by a container or in code
        """);
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          Nightly(Prices prices) {}
          @Phase(order = 1) void load() {}
        }
        """);
  }

  @Test
  void oneConstructorTakesTheDependencies() {
    FaultAssertions.in(
        """
        @Bot
        ▸class Nightly {
          Nightly(Thread one) {}
          Nightly(Thread one, Runnable two) {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/AmbiguousConstructor] Nightly has 2 constructors that could be called
            Nightly(one)
            Nightly(one, two)
          help: make all but one of them private
        """);
  }

  @Test
  void aProviderCanBeCalledWithoutAnInstance() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          Nightly(Prices prices) {}
          @Provides Prices ▸one() { return null; }
          @Provides private static Prices ▸two() { return null; }
          @Provides static Prices ▸three(int size) { return null; }
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidProvider] @Provides method 'one' is not static
          note: it is called before there is an instance
          help: make 'one' static
        """,
        """
        [fanfare/InvalidProvider] @Provides method 'two' cannot be called from the bot's package
          help: make 'two' visible to its package
        """,
        """
        [fanfare/InvalidProvider] @Provides method 'three' takes parameters
          help: remove the parameters of 'three'
        """);
  }

  @Test
  void aProviderMakesWhatTheConstructorTakes() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          Nightly(Prices prices) {}
          ▸@Provides static Runnable clock() { return null; }
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidProvider] the constructor of Nightly takes no Runnable, which 'clock' provides
            it takes Prices prices
          help: remove @Provides from 'clock', or take a Runnable in the constructor
        """);
  }

  @Test
  void oneMethodProvidesADependency() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          static class Fixed implements Prices {}
          Nightly(Prices ▸prices) {}
          @Provides static Prices one() { return null; }
          @Provides static Fixed two() { return null; }
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidProvider] 2 methods provide 'prices' of type Prices: 'one', 'two'
          help: leave @Provides on one of them only
        """);
  }

  @Test
  void aProviderHasNoOtherRoleAndABot() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          interface Prices {}
          Nightly(Prices prices) {}
          @Provides @Task static Prices ▸▸make() { return null; }
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/ConflictingRoles] method 'make' is both @Provides and @Task
          help: remove @Task from 'make'
        """,
        """
        [fanfare/StaticPhase] function 'make' is static
          help: remove 'static' from 'make'
        """);
    FaultAssertions.in(
        """
        class Nightly {
          ▸@Provides static Runnable clock() { return null; }
        }
        """,
        """
        [fanfare/TaskOutsideBot] @Provides stands on 'clock', and Nightly has no bot
          help: put @Bot on Nightly
        """);
  }
}
