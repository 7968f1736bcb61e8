package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** Faults of what a step says of its results, its costs and its number of calls. */
class ReuseFaultsTest {

  @Test
  void whatIsNeverReusedHasNoCache() {
    FaultAssertions.in(
        """
        @Bot
        class Mail {
          @Phase(order = 1) @Task(reuse = Reuse.NEVER, cache = ▸"7d") void send() {}
          @Task(reuse = Reuse.RUN, cache = "7d") String ask() { return ""; }
        }
        """,
        """
        [fanfare/ContradictoryReuse] phase 'send' is never reused, but has a cache of '7d'
          help: leave 'cache' out, or 'reuse'
        """);
  }

  @Test
  void aCacheIsADurationOfMoreThanZero() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1) @Task(cache = ▸"7 days") String one() { return ""; }
          @Phase(order = 1) @Task(cache = ▸"0s") Integer two() { return 1; }
        }
        """,
        """
        [fanfare/InvalidDuration] cache '7 days' is not a duration
          help: did you mean '7d'?
        """,
        """
        [fanfare/InvalidDuration] cache '0s' is not more than zero
          help: leave 'cache' out to reuse nothing of other runs
        """);
  }

  @Test
  void aVersionIsAShortText() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1) @Task(version = ▸" ") String one() { return ""; }
          @Phase(order = 1) @Task(version = ▸"%s") Integer two() { return 1; }
          @Phase(order = 1) @Task(version = "%s") Long three() { return 1L; }
        }
        """
            .formatted("x".repeat(101), "x".repeat(100)),
        """
        [fanfare/InvalidVersion] the version of phase 'one' is blank
          help: write a short one, such as version = "2"
        """,
        """
        [fanfare/InvalidVersion] the version of phase 'two' has more than 100 characters
          help: write a short one, such as version = "2"
        """);
  }

  @Test
  void aBudgetIsOfMoreThanNothing() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = ▸"5 dollars")
        class Ask {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidBudget] max '5 dollars' of budget 'usd' is not an amount
          help: write a number such as 5.00, with at most six decimals
        """);
    FaultAssertions.in(
        """
        @Bot @Budget(name = ▸"my tokens", max = ▸"0.00")
        class Ask {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/InvalidName] 'my tokens' is not a name for a budget
          note: a name is a letter, then letters, digits, hyphens or underscores, at most 100 characters
          help: write name = "my-tokens"
        """,
        """
        [fanfare/InvalidBudget] max '0.00' of budget 'my tokens' is not more than 0
          help: write a number such as 5.00, with at most six decimals
        """);
  }

  @Test
  void budgetsHaveNamesOfTheirOwn() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = "1") @Budget(name = "usd", max = "2")
        ▸class Ask {
          @Phase(order = 1) void load() {}
        }
        """,
        """
        [fanfare/DuplicateBudget] two budgets are named 'usd'
          help: give one of them another name
        """);
  }

  @Test
  void aTaskNamesABudgetThatThereIs() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = "1")
        class Ask {
          @Phase(order = 1) @Task(budget = ▸"udd") void one() {}
          @Phase(order = 1) @Task(budget = ▸"tokens") void two() {}
        }
        """,
        """
        [fanfare/UnknownBudget] Ask has no budget 'udd'
            budgets of Ask: usd
          help: did you mean 'usd'?
        """,
        """
        [fanfare/UnknownBudget] Ask has no budget 'tokens'
            budgets of Ask: usd
          help: put @Budget(name = "tokens", max = "5.00") on Ask
        """);
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1) @Task(budget = ▸"usd") void one() {}
        }
        """,
        """
        [fanfare/UnknownBudget] Ask has no budget 'usd'
          help: put @Budget(name = "usd", max = "5.00") on Ask
        """);
  }

  @Test
  void anEstimateBelongsToABudget() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "tokens", max = "1000")
        class Ask {
          @Phase(order = 1) @Task(estimate = ▸"1") void one() {}
        }
        """,
        """
        [fanfare/InvalidEstimate] phase 'one' has an estimate, but names no budget
          help: write budget = "tokens"
        """);
  }

  @Test
  void anEstimateIsAnAmountOrAMethod() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = "1")
        class Ask {
          @Phase(order = 1) @Task(budget = "usd", estimate = ▸"-0.5") List<String> one() { return List.of(); }
          @Phase(order = 1) @Task(budget = "usd", estimate = ▸"cost") void two() {}
          @Phase(order = 2) @Task(budget = "usd", estimate = "cost") void three(String question) {}
          @Task(budget = "usd", estimate = ▸"cost") void four(String question) {}
          static int cost(CharSequence text) { return text.length(); }
        }
        """,
        """
        [fanfare/InvalidEstimate] estimate '-0.5' of phase 'one' is not an amount
          help: write a number such as 0.02, with at most six decimals, or the name of a static method
        """,
        """
        [fanfare/InvalidEstimate] phase 'two' fans out over nothing that 'cost' could estimate
          help: write a number, such as estimate = "0.02"
        """,
        """
        [fanfare/InvalidEstimate] function 'four' fans out over nothing that 'cost' could estimate
          help: write a number, such as estimate = "0.02"
        """);
  }

  @Test
  void anEstimatingMethodIsStaticAndTakesTheElement() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = "1")
        class Ask {
          record Question(String text) {
            double size() { return 1; }
            static double cost(String text) { return 1; }
            static double price(Question question) { return 1; }
          }
          @Phase(order = 1) List<Question> questions() { return List.of(); }
          @Phase(order = 2) @Task(budget = "usd", estimate = ▸"size") void one(Question question) {}
          @Phase(order = 2) @Task(budget = "usd", estimate = ▸"cost") void two(Question question) {}
          @Phase(order = 2) @Task(budget = "usd", estimate = ▸"prize") void three(Question question) {}
        }
        """,
        """
        [fanfare/InvalidEstimate] neither Ask nor Question has a static method 'size' that takes Question
          help: add 'static double size(Question element)' to Question
        """,
        """
        [fanfare/InvalidEstimate] neither Ask nor Question has a static method 'cost' that takes Question
          help: add 'static double cost(Question element)' to Question
        """,
        """
        [fanfare/InvalidEstimate] neither Ask nor Question has a static method 'prize' that takes Question
          help: did you mean 'price'?
        """);
  }

  @Test
  void anEstimatingMethodReturnsANumberAndThrowsNothingChecked() {
    FaultAssertions.in(
        """
        @Bot @Budget(name = "usd", max = "1")
        class Ask {
          @Phase(order = 1) List<Integer> sizes() { return List.of(); }
          @Phase(order = 2) @Task(budget = "usd", estimate = ▸"text") void one(int size) {}
          @Phase(order = 2) @Task(budget = "usd", estimate = ▸"look") void two(int size) {}
          static String text(int size) { return ""; }
          static double look(int size) throws java.io.IOException { return 1; }
        }
        """,
        """
        [fanfare/InvalidEstimate] method 'text' of Ask returns String, which is no number
          help: let it return double, long or BigDecimal
        """,
        """
        [fanfare/InvalidEstimate] method 'look' of Ask throws IOException, which is checked
          help: catch IOException in 'look'
        """);
  }

  @Test
  void expectedCallsAreANumberOrARange() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1, expect = ▸"1-50") List<String> one() { return List.of(); }
          @Phase(order = 2, expect = ▸"50..1") void two(String row) {}
          @Phase(order = 2, expect = ▸">= 3") void three(String row) {}
          @Phase(order = 2, expect = ▸"<100") void four(String row) {}
          @Phase(order = 2, expect = ▸"10,000") void five(String row) {}
          @Phase(order = 2, expect = ▸"0") void six(String row) {}
          @Phase(order = 2, expect = ▸"many") void seven(String row) {}
          @Phase(order = 2, expect = "..10000") void eight(String row) {}
        }
        """,
        expect("1-50", "one", "did you mean '1..50'?"),
        expect("50..1", "two", "did you mean '1..50'?"),
        expect(">= 3", "three", "did you mean '3..'?"),
        expect("<100", "four", "did you mean '..100'?"),
        expect("10,000", "five", "did you mean '10000'?"),
        expect("0", "six", "write a number or a range: 300, 1.., ..10000 or 1..50"),
        expect("many", "seven", "write a number or a range: 300, 1.., ..10000 or 1..50"));
  }

  private static String expect(String text, String phase, String help) {
    return """
    [fanfare/InvalidExpect] expect '%s' of phase '%s' is not a number of calls
      help: %s
    """
        .formatted(text, phase, help);
  }

  @Test
  void aSingleStepExpectsNoMoreThanItsCall() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1, expect = "300") List<String> rows() { return List.of(); }
          @Phase(order = 2, expect = "300") void each(String row) {}
          @Phase(order = 2, expect = ▸"300") long count(List<String> rows) { return 1; }
          @Phase(order = 2, expect = ▸"2..") void log(List<String> rows) {}
          @Phase(order = 3, expect = "1..") void end(long count) {}
        }
        """,
        """
        [fanfare/InvalidExpect] phase 'count' is called once, but expects '300'
          note: it takes no element and no group of an earlier phase
          help: leave 'expect' out
        """,
        """
        [fanfare/InvalidExpect] phase 'log' is called once, but expects '2..'
          note: it takes no element and no group of an earlier phase
          help: leave 'expect' out
        """);
  }

  @Test
  void theQuorumOfGroupsIsAShareOfMembersWithAKey() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          record Question(String topic) {}
          record Answer(String topic, String text) {}
          @Phase(order = 1) List<Question> questions() { return List.of(); }
          @Phase(order = 2) Answer answer(Question question) { return new Answer("", ""); }
          @Phase(order = 3) void good(@Key String topic, @GroupBy(value = "topic", minSuccess = 0.8) List<Answer> answers) {}
          @Phase(order = 3) void percent(@Key String topic, @GroupBy(value = "topic", minSuccess = ▸80) List<Answer> answers) {}
          @Phase(order = 3) void keyless(@Key String text, ▸@GroupBy(value = "text", minSuccess = 0.8) List<Answer> answers) {}
          @Phase(order = 3) void any(@Key String text, @GroupBy("text") List<Answer> answers) {}
        }
        """,
        """
        [fanfare/MinSuccessOutOfRange] minSuccess 80.0 of the groups of 'answers' is not within 0.0 to 1.0
          help: write minSuccess = 0.8
        """,
        """
        [fanfare/UnknownGroupKey] failures of 'answer' belong to no group: nothing that it fans out over has 'text'
          note: a failed task has no value to read its key from
          help: leave 'minSuccess' out, and take List<Answer> whose members succeeded
        """);
  }

  @Test
  void aSecretDoesNotStandInTheSource() {
    FaultAssertions.in(
        """
        @Bot
        class Ask {
          @Phase(order = 1)
          void ask(
              @Param(secret = true, defaultValue = ▸"1234") String pin,
              @Param(secret = true, defaultValue = "") String empty,
              @Param(defaultValue = "test") String token) {}
        }
        """,
        """
        [fanfare/SecretDefault] parameter 'pin' is a secret, and its default stands in the source
          help: leave 'defaultValue' out, or 'secret'
        """);
  }
}
