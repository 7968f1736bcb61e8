package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of groups, their keys, and of priorities, which are read from elements as well. */
class GroupFaultsTest {

  @Test
  void aGroupIsOfAListByPropertiesOfItsElements() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Score(String license, int points, int[] all) {
            public String risky() throws IOException { return ""; }
            static String shared() { return ""; }
          }
          @Phase(order = 1) List<Score> score() { return List.of(); }
          @Phase(order = 2) void one(▸@GroupBy("license") Score score) {}
          @Phase(order = 2) void unknown(@GroupBy({▸"licence", ▸"risky", ▸"shared"}) List<Score> scores) {}
          @Phase(order = 2) void twice(@GroupBy({"license", ▸"license"}) List<Score> scores) {}
          @Phase(order = 2) void array(@GroupBy(▸"all") List<Score> scores) {}
          @Phase(order = 2) void none(▸@GroupBy({}) List<Score> scores) {}
        }
        """,
        """
        [fanfare/InvalidGroup] @GroupBy stands on Score, which is no list
          help: take List<Score>
        """,
        """
        [fanfare/UnknownGroupKey] Score has no property 'licence'
            properties of Score: license, points, all
          help: did you mean 'license'?
        """,
        """
        [fanfare/UnknownGroupKey] method 'risky' of Score throws a checked exception, so it is no property
          help: catch the exception in 'risky'
        """,
        """
        [fanfare/UnknownGroupKey] method 'shared' of Score is static, so it is no property
          help: remove 'static' from 'shared'
        """,
        """
        [fanfare/UnknownGroupKey] @GroupBy names 'license' twice
          help: name it once
        """,
        """
        [fanfare/UnknownGroupKey] key 'all' is an array, which equals only itself
          help: let Score have a List in place of the array
        """,
        """
        [fanfare/UnknownGroupKey] @GroupBy names no key
          help: remove @GroupBy from 'scores'
        """);
  }

  @Test
  void aKeyEqualsAnotherOfTheSameContent() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          static class Plain { }
          static class Inherited extends ArrayList<String> { }
          static class Equal { @Override public boolean equals(Object other) { return true; } }
          static class Overloaded { public boolean equals(Overloaded other) { return true; } }
          static final class Constant { static final Constant ONE = new Constant(); private Constant() {} }
          enum Level { LOW }
          record Row(Plain plain, Inherited inherited, Equal equal, Overloaded overloaded,
              Constant constant, Currency currency, Class<?> type, Level level, Object any,
              Comparable<String> comparable, StringBuilder text, Number number) {}
          @Phase(order = 1) List<Row> rows() { return List.of(); }
          @Phase(order = 2) void plain(@GroupBy({▸"plain", ▸"overloaded", ▸"text"}) List<Row> rows) {}
          @Phase(order = 2) void fine(
              @GroupBy({"inherited", "equal", "constant", "currency", "type", "level", "any",
                  "comparable", "number"}) List<Row> rows) {}
        }
        """,
        """
        [fanfare/UnknownGroupKey] key 'plain' is of class Plain, which has no equals
          note: every element would be a group of its own
          help: let Row have a record, or another class with equals, in place of Plain
        """,
        """
        [fanfare/UnknownGroupKey] key 'overloaded' is of class Overloaded, which has no equals
          note: every element would be a group of its own
          help: let Row have a record, or another class with equals, in place of Overloaded
        """,
        """
        [fanfare/UnknownGroupKey] key 'text' is of class StringBuilder, which has no equals
          note: every element would be a group of its own
          help: let Row have a record, or another class with equals, in place of StringBuilder
        """);
  }

  @Test
  void aKeyIsAComponentOfTheGroupsKey() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Score(String license, int points) {}
          @Phase(order = 1) List<Score> score() { return List.of(); }
          @Phase(order = 2) void misspelt(▸@Key String licens, @GroupBy("license") List<Score> scores) {}
          @Phase(order = 2) void named(@Key(▸"points") int p, @GroupBy("license") List<Score> scores) {}
          @Phase(order = 2) void typed(@Key int ▸license, @GroupBy("license") List<Score> scores) {}
          @Phase(order = 2) void alone(▸@Key String license, List<Score> scores) {}
          @Phase(order = 2) void widened(@Key long points, @GroupBy("points") List<Score> scores) {}
        }
        """,
        """
        [fanfare/UnknownKey] the groups have no key 'licens'
            keys of the groups: license
          help: did you mean 'license'?
        """,
        """
        [fanfare/UnknownKey] the groups have no key 'points'
            keys of the groups: license
          help: write @Key("license")
        """,
        """
        [fanfare/MismatchedKey] key 'license' is String, but parameter 'license' is int
          help: take String license
        """,
        """
        [fanfare/UnknownKey] @Key stands in phase 'alone', which has no @GroupBy
          help: put @GroupBy("license") on a list parameter
        """);
  }

  @Test
  void groupsOfOneStepHaveTheSameKeys() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Score(String license, int points) {}
          record Note(String license, long points) {}
          @Phase(order = 1) List<Score> score() { return List.of(); }
          @Phase(order = 1) List<Note> note() { return List.of(); }
          @Phase(order = 2) void same(@GroupBy("license") List<Score> scores, @GroupBy("license") List<Note> notes) {}
          @Phase(order = 2) void names(@GroupBy("license") List<Score> scores, ▸@GroupBy("points") List<Note> notes) {}
          @Phase(order = 2) void types(@GroupBy("points") List<Score> scores, ▸@GroupBy("points") List<Note> notes) {}
        }
        """,
        """
        [fanfare/MismatchedGroups] the groups of phase 'names' have different keys
            scores by license: String
            notes by points: Long
          help: write @GroupBy({"license"}) on 'notes' too
        """,
        """
        [fanfare/MismatchedGroups] the groups of phase 'types' have different keys
            scores by points: Integer
            notes by points: Long
          help: write @GroupBy({"points"}) on 'notes' too
        """);
  }

  @Test
  void aGroupStandsBesideNoFanOut() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Score(String license) {}
          @Phase(order = 1) List<Score> score() { return List.of(); }
          @Phase(order = 1) List<Integer> rule() { return List.of(); }
          @Phase(order = 2) void both(Integer ▸rule, @GroupBy("license") List<Score> scores) {}
        }
        """,
        """
        [fanfare/UnrelatedFanOut] phase 'both' takes one Integer per call, and one group per call
          note: a group has no element that 'rule' could belong to
          help: take List<Integer> for all of them
        """);
  }

  @Test
  void failuresHaveAKeyToBeGroupedBy() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Question(String license) {}
          record Score(String license) {}
          @Phase(order = 1) List<Question> question() { return List.of(); }
          @Phase(order = 2) Score score(Question question) { return null; }
          @Phase(order = 3) void good(@GroupBy("license") Outcomes<Score> scores) {}
          @Phase(order = 3) void bad(@From("question") ▸@GroupBy("license") Outcomes<Question> questions) {}
        }
        """,
        """
        [fanfare/UnknownGroupKey] failures of 'question' belong to no group: nothing that it fans out over has 'license'
          note: a failed task has no value to read its key from
          help: take List<Question>, without the failures
        """);
  }

  @Test
  void aPriorityIsReadFromTheElement() {
    FaultAssertions.in(
        """
        @Bot
        class Review {
          record Question(String license, int weight, Priority urgency) {}
          @Phase(order = 1) @Task(priorityBy = ▸"weight") List<Question> question() { return List.of(); }
          @Phase(order = 2) @Task(priorityBy = ▸"wieght") void misspelt(Question question) {}
          @Phase(order = 2) @Task(priorityBy = ▸"license") void text(Question question) {}
          @Phase(order = 2) @Task(priorityBy = ▸"weight") void all(List<Question> questions) {}
          @Phase(order = 2) @Task(priorityBy = "urgency") void good(Question question) {}
        }
        """,
        """
        [fanfare/InvalidPriorityBy] phase 'question' fans out over nothing that 'weight' could be read from
          help: use 'priority' instead
        """,
        """
        [fanfare/InvalidPriorityBy] Question has no property 'wieght'
            properties of Question: license, weight, urgency
          help: did you mean 'weight'?
        """,
        """
        [fanfare/InvalidPriorityBy] property 'license' of Question is String, which is no priority
          help: name a property of type Priority, int or long
        """,
        """
        [fanfare/InvalidPriorityBy] phase 'all' fans out over nothing that 'weight' could be read from
          help: use 'priority' instead
        """);
  }
}
