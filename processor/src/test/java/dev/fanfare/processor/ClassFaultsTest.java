package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of a class, its constructors, and the roles of its methods. */
class ClassFaultsTest {

  @Test
  void aBotIsNotAbstract() {
    FaultAssertions.in(
        """
        ▸@Bot
        abstract class Nightly {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/AbstractBot] bot Nightly is abstract
          help: move @Bot to a class that extends Nightly
        """);
    FaultAssertions.in(
        """
        ▸@Bot
        interface Nightly {
          @Phase(order = 1) default void load() {}
        }
        """,
        """
        [fanfare/AbstractBot] bot Nightly is an interface
          help: move @Bot to a class that implements Nightly
        """);
    FaultAssertions.in(
        """
        ▸@Bot
        enum Nightly {
          ONE;
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/AbstractBot] bot Nightly is an enum
          help: make Nightly a class
        """);
  }

  @Test
  void aMethodBotIsInAClassThatCanBeConstructed() {
    FaultAssertions.in(
        """
        abstract class Jobs {
          ▸@Bot void tick() {}
        }
        """,
        """
        [fanfare/AbstractBot] bot 'tick' is a method of Jobs, which cannot be constructed
          help: move 'tick' to a class that is not abstract
        """);
  }

  @Test
  void aBotIsNotGeneric() {
    FaultAssertions.in(
        """
        ▸@Bot
        class Nightly<T, U> {
          @Phase(order = 1) List<T> load() { return List.of(); }
          @Phase(order = 2) void save(T row) {}
        }
        """,
        """
        [fanfare/GenericBot] bot Nightly<T, U> is generic, and nothing says what T, U is
          help: move @Bot to a class that extends Nightly with types in place of <T, U>
        """);
  }

  @Test
  void aNestedBotNeedsNoOuterInstance() {
    FaultAssertions.in(
        """
        class Outer {
          ▸@Bot
          class Nightly {
            @Phase(order = 1) void load() {}
          }
        }
        """,
        """
        [fanfare/InnerBot] Nightly needs an instance of its outer class
          help: make Nightly static
        """);
  }

  @Test
  void aNestedBotIsNotPrivate() {
    FaultAssertions.in(
        """
        class Outer {
          ▸@Bot
          private static class Nightly {
            @Phase(order = 1) void load() {}
          }
        }
        """,
        """
        [fanfare/InaccessibleType] Nightly is private, or lies in a private class
          note: its orchestrator, another class of the package, has to name it
          help: remove 'private'
        """);
  }

  @Test
  void aBotHasPhases() {
    FaultAssertions.in(
        """
        ▸@Bot
        class Nightly {
          void load() {}
        }
        """,
        """
        [fanfare/NoPhases] bot Nightly has no phases
          help: put @Phase(order = 1) on a method
        """);
    FaultAssertions.in(
        """
        ▸@Bot
        class Nightly {
          @Task void load() {}
        }
        """,
        """
        [fanfare/NoPhases] bot Nightly has no phases
          note: 'load' is a function: a @Task outside any phase
          help: put @Phase(order = 1) on 'load'
        """);
  }

  @Test
  void aBotHasNoBotInside() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          ▸@Bot void tick() {}
        }
        """,
        """
        [fanfare/BotInsideBot] bot 'tick' is a method of Nightly, which is a bot itself
          help: remove @Bot from the class Nightly
        """);
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) void load() {}
          ▸@Bot void tick() {}
        }
        """,
        """
        [fanfare/BotInsideBot] bot 'tick' is a method of Nightly, which is a bot itself
          help: make 'tick' a @Phase, or move it to another class
        """);
  }

  @Test
  void botsHaveNamesOfTheirOwn() {
    FaultAssertions.in(
        """
        class Jobs {
          @Bot(name = "tick") void first() {}
          ▸@Bot void tick() {}
          @Bot(name = ▸"tick") void third() {}
        }
        """,
        """
        [fanfare/DuplicateBot] two bots are named 'tick'
            demo.Jobs.first()
            demo.Jobs.tick()
          help: name one of them: @Bot(name = "tick-2")
        """,
        """
        [fanfare/DuplicateBot] two bots are named 'tick'
            demo.Jobs.first()
            demo.Jobs.third()
          help: name one of them: @Bot(name = "tick-2")
        """);
  }

  @Test
  void botsOfSeveralClassesHaveNamesOfTheirOwn() {
    FaultAssertions.in(
        """
        @Bot class Nightly {
          @Phase(order = 1) void load() {}
        }
        class Other {
          ▸@Bot static class Nightly {
            @Phase(order = 1) void load() {}
          }
        }
        """,
        """
        [fanfare/DuplicateBot] two bots are named 'nightly'
            demo.Nightly
            demo.Other.Nightly
          help: name one of them: @Bot(name = "nightly-2")
        """);
  }

  @Test
  void tasksHaveNamesOfTheirOwn() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) List<String> load() { return List.of(); }
          @Phase(order = 2) void ▸load(String row) {}
          @Task(name = ▸"load") void reload() {}
        }
        """,
        """
        [fanfare/DuplicateTaskName] two tasks are named 'load'
            Nightly.load()
            Nightly.load(String)
          help: name one of them: @Task(name = "load2")
        """,
        """
        [fanfare/DuplicateTaskName] two tasks are named 'load'
            Nightly.load()
            Nightly.reload()
          help: name one of them: @Task(name = "load2")
        """);
  }

  @Test
  void methodsInARoleCanBeCalled() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) private void ▸load() {}
          @Phase(order = 2) static void ▸save() {}
          @BeforeRun private static void ▸▸open() {}
          @Task private void ▸pay() {}
        }
        """,
        """
        [fanfare/InaccessiblePhase] phase 'load' is private
          help: remove 'private' from 'load'
        """,
        """
        [fanfare/StaticPhase] phase 'save' is static
          help: remove 'static' from 'save'
        """,
        """
        [fanfare/InaccessiblePhase] @BeforeRun method 'open' is private
          help: remove 'private' from 'open'
        """,
        """
        [fanfare/StaticPhase] @BeforeRun method 'open' is static
          help: remove 'static' from 'open'
        """,
        """
        [fanfare/InaccessiblePhase] function 'pay' is private
          help: remove 'private' from 'pay'
        """);
  }

  @Test
  void aConstructorCanBeCalled() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          private ▸Nightly() {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/NoAccessibleConstructor] Nightly has no constructor that can be called
            Nightly()   is private
          help: remove 'private' from the constructor
        """);
  }

  @Test
  void oneConstructorIsTheOne() {
    FaultAssertions.in(
        """
        @Bot
        ▸class Nightly {
          Nightly(@Param Path bank) {}
          Nightly(@Param Path bank, @Param int depth) {}
          Nightly() {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/AmbiguousConstructor] Nightly has 2 constructors with @Param
            Nightly(bank)
            Nightly(bank, depth)
          help: leave @Param on one of them only
        """);
  }

  @Test
  void aMethodHasOneRoleAndAParameterOneOrigin() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @Phase(order = 1) @BeforeRun void ▸load() {}
          @AfterTask @Task void ▸after() {}
          @Phase(order = 2) void save(@Param @From("load") String ▸row) {}
        }
        """,
        """
        [fanfare/ConflictingRoles] method 'load' is both @Phase and @BeforeRun
          help: remove @BeforeRun from 'load'
        """,
        """
        [fanfare/ConflictingRoles] method 'after' is both @AfterTask and @Task
          help: remove @Task from 'after'
        """,
        """
        [fanfare/ConflictingRoles] parameter 'row' is both @Param and @From
          help: remove @From from 'row'
        """);
  }

  @Test
  void lifecycleMethodsTakeWhatThereIs() {
    FaultAssertions.in(
        """
        @Bot
        class Nightly {
          @BeforeRun void open(@Param Path bank, TaskContext ▸context) {}
          @AfterRun void close(RunReport report, String ▸row) {}
          @AfterTask void after(TaskContext context, RunReport ▸report) {}
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidLifecycle] @BeforeRun method 'open' takes TaskContext, which it cannot have
          note: a @BeforeRun method may take @Param parameters
          help: remove 'context', or put @Param on it
        """,
        """
        [fanfare/InvalidLifecycle] @AfterRun method 'close' takes String, which it cannot have
          note: a @AfterRun method may take the RunReport and @Param parameters
          help: remove 'row', or put @Param on it
        """,
        """
        [fanfare/InvalidLifecycle] @AfterTask method 'after' takes RunReport, which it cannot have
          note: a @AfterTask method may take the TaskContext and @Param parameters
          help: remove 'report', or put @Param on it
        """);
  }

  @Test
  void annotationsStandWhereSomethingReadsThem() {
    FaultAssertions.in(
        """
        class Nightly {
          ▸@Phase(order = 1) void load() {}
          @BeforeRun void open() {}
          void other(▸@Param int depth, ▸@Key String key) {}
        }
        """,
        """
        [fanfare/TaskOutsideBot] phase 'load' belongs to no bot
          help: put @Bot on Nightly
        """,
        """
        [fanfare/TaskOutsideBot] nothing calls method 'other'
          help: remove @Param from 'depth'
        """,
        """
        [fanfare/TaskOutsideBot] @Key stands on a parameter of method 'other', which is no phase
          help: remove @Key from 'key'
        """);
    FaultAssertions.in(
        """
        class Jobs {
          Jobs(▸@From("tick") @Param int depth) {}
          ▸@Cross @Bot void tick(▸@GroupBy("x") @Param List<String> rows) {}
        }
        """,
        """
        [fanfare/TaskOutsideBot] @From stands on a parameter of a constructor
          help: remove @From from 'depth'
        """,
        """
        [fanfare/TaskOutsideBot] @Cross stands on bot 'tick', which is no phase
          help: remove @Cross from 'tick'
        """,
        """
        [fanfare/TaskOutsideBot] @GroupBy stands on a parameter of bot 'tick', which is no phase
          help: remove @GroupBy from 'rows'
        """);
  }

  @Test
  void aBaseClassNeedsNoBot() {
    FaultAssertions.in(
        """
        abstract class Base {
          @Phase(order = 1) void load() {}
          @BeforeRun void open() {}
        }
        class Concrete {
          @Phase(order = 2) void save() {}
        }
        @Bot class Nightly extends Concrete {}
        """);
  }
}
