package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every help, applied as it is printed, compiles. */
class AdviceTest {

  private static final Pattern HELP = Pattern.compile("(?m)^ *help: (.*)$");

  /**
   * A fault and its mending.
   *
   * @param help what the compiler advises
   * @param source the members of a bot, or whole classes
   * @param from the text that the advice is about
   * @param to the text after it
   */
  record Advice(String help, String source, String from, String to) {}

  static Stream<Advice> advices() {
    return Stream.of(
        advice(
            "did you mean 'FRI'?",
            "@Bot(schedule = \"0 6 * * MON-FRY\") class Nightly { @Phase(order = 1) void a() {} }",
            "FRY",
            "FRI"),
        advice(
            "write five fields such as '0 6 * * MON-FRI'",
            "@Bot(schedule = \"61 * * * *\") class Nightly { @Phase(order = 1) void a() {} }",
            "61 * * * *",
            "0 6 * * MON-FRI"),
        advice(
            "did you mean 'Europe/Madrid'?",
            "@Bot(schedule = \"0 6 * * *\", zone = \"Europe/Madrit\") class Nightly { @Phase(order"
                + " = 1) void a() {} }",
            "Madrit",
            "Madrid"),
        advice(
            "did you mean '30s'?",
            "@Bot(timeout = \"30 seconds\") class Nightly { @Phase(order = 1) void a() {} }",
            "30 seconds",
            "30s"),
        advice(
            "write a shorter one, such as 365d",
            "@Bot(timeout = \"99999999999999d\") class Nightly { @Phase(order = 1) void a() {} }",
            "99999999999999d",
            "365d"),
        advice(
            "leave 'timeout' out for no limit",
            "@Bot(timeout = \"0s\") class Nightly { @Phase(order = 1) void a() {} }",
            "(timeout = \"0s\")",
            ""),
        advice(
            "write retries = 1000",
            "@Bot(retries = 1001) class Nightly { @Phase(order = 1) int a() { return 1; } }",
            "1001",
            "1000"),
        advice(
            "write workers = 0",
            "@Bot(workers = -1) class Nightly { @Phase(order = 1) void a() {} }",
            "-1",
            "0"),
        advice(
            "write name = \"A-b\"",
            "@Phase(order = 1) @Task(name = \"A b\") void a() {}",
            "A b",
            "A-b"),
        advice(
            "write jitter = 1.0",
            "@Bot(backoff = @Backoff(jitter = 2)) class Nightly { @Phase(order = 1) void a() {} }",
            "jitter = 2",
            "jitter = 1.0"),
        advice(
            "write minSuccess = 0.95",
            "@Phase(order = 1, minSuccess = 95) void a() {}",
            "95",
            "0.95"),
        advice(
            "write concurrency = 8, or rate = \"500/m\"",
            "@Limit(name = \"x\") @Bot class Nightly { @Phase(order = 1) @Task(limit = \"x\") void"
                + " a() {} }",
            "name = \"x\")",
            "name = \"x\", concurrency = 8)"),
        advice(
            "write a rate such as 10/s, 500/m or 10000/h",
            "@Limit(name = \"x\", rate = \"many\") @Bot class Nightly { @Phase(order = 1)"
                + " @Task(limit = \"x\") void a() {} }",
            "many",
            "10/s"),
        advice(
            "did you mean 'slow'?",
            "@Limit(name = \"slow\", concurrency = 1) @Bot class Nightly { @Phase(order = 1)"
                + " @Task(limit = \"slow\") void b() {} @Phase(order = 1) @Task(limit = \"slwo\")"
                + " void a() {} }",
            "slwo",
            "slow"),
        advice(
            "put @Limit(name = \"x\", concurrency = 8) on Nightly",
            "@Bot class Nightly { @Phase(order = 1) @Task(limit = \"x\") void a() {} }",
            "@Bot",
            "@Limit(name = \"x\", concurrency = 8) @Bot"),
        advice(
            "make Nightly a class",
            "@Bot enum Nightly { A; @Phase(order = 1) void a() {} }",
            "enum Nightly { A;",
            "class Nightly {"),
        advice(
            "move @Bot to a class that implements Nightly",
            "@Bot interface Nightly { @Phase(order = 1) default void a() {} }",
            "@Bot interface Nightly { @Phase(order = 1) default void a() {} }",
            "@Bot class Real implements Nightly {} interface Nightly { @Phase(order = 1) default"
                + " void a() {} }"),
        advice(
            "move @Bot to a class that extends Nightly with types in place of <T>",
            "@Bot class Nightly<T> { @Phase(order = 1) List<T> a() { return List.of(); } }",
            "@Bot class Nightly<T> { @Phase(order = 1) List<T> a() { return List.of(); } }",
            "@Bot class Real extends Nightly<String> {} class Nightly<T> { @Phase(order = 1)"
                + " List<T> a() { return List.of(); } }"),
        advice(
            "make Inner static",
            "class Nightly { @Bot class Inner { @Phase(order = 1) void a() {} } }",
            "@Bot class",
            "@Bot static class"),
        advice(
            "put @Phase(order = 1) on a method",
            "@Bot class Nightly { void a() {} }",
            "void a",
            "@Phase(order = 1) void a"),
        advice(
            "put @Phase(order = 1) on 'a'",
            "@Bot class Nightly { @Task void a() {} }",
            "@Task",
            "@Phase(order = 1) @Task"),
        advice(
            "put @Bot on Nightly",
            "class Nightly { @Phase(order = 1) void a() {} @BeforeRun void b() {} }",
            "class Nightly",
            "@Bot class Nightly"),
        advice(
            "remove 'private' from 'a'", "@Phase(order = 1) private void a() {}", "private ", ""),
        advice("remove 'static' from 'a'", "@Phase(order = 1) static void a() {}", "static ", ""),
        advice(
            "remove 'private' from Row",
            "private record Row() {} @Phase(order = 1) Row a() { return null; }",
            "private ",
            ""),
        advice(
            "remove 'private' from Outer",
            "private static class Outer { record Row() {} } @Phase(order = 1) Outer.Row a() {"
                + " return null; }",
            "private ",
            ""),
        advice(
            "remove @AfterRun from 'a'",
            "@Phase(order = 1) void b() {} @BeforeRun @AfterRun void a() {}",
            "@AfterRun ",
            ""),
        advice(
            "remove @Key from 'p'", "@Phase(order = 1) void a(@Param @Key int p) {}", "@Key ", ""),
        advice(
            "remove @Param from 'c'",
            "@Phase(order = 1) void a(@Param TaskContext c) {}",
            "@Param ",
            ""),
        advice(
            "name one of them: @Task(name = \"a2\")",
            "@Phase(order = 1) void a() {} @Phase(order = 2) void a(@Param int x) {}",
            "@Phase(order = 2)",
            "@Phase(order = 2) @Task(name = \"a2\")"),
        advice(
            "write a whole number from -2147483648 to 2147483647",
            "@Phase(order = 1) void a(@Param(defaultValue = \"x\") int p) {}",
            "\"x\"",
            "\"7\""),
        advice(
            "give one of them another name: @Param(\"…\")",
            "@Phase(order = 1) void a(@Param int p) {} @Phase(order = 1) void b(@Param long p) {}",
            "@Param long",
            "@Param(\"q\") long"),
        advice(
            "leave the default out here",
            "@Phase(order = 1) void a(@Param(defaultValue = \"1\") int p) {} @Phase(order = 1) void"
                + " b(@Param(defaultValue = \"2\") int p) {}",
            "@Param(defaultValue = \"2\")",
            "@Param"),
        advice(
            "wait for it, as with get(), and return the String",
            "@Phase(order = 1) List<Future<String>> a() { return null; }",
            "List<Future<String>>",
            "List<String>"),
        advice(
            "write List<E>, with types in place of the letters",
            "@Phase(order = 1) List a() { return null; }",
            "List a",
            "List<String> a"),
        advice(
            "write a type in place of T",
            "@Phase(order = 1) <T> T a() { return null; }",
            "<T> T",
            "String"),
        advice(
            "remove 'before', or put @Param on it",
            "@BeforeRun void b(String before) {} @Phase(order = 1) void a() {}",
            "String before",
            "@Param String before"),
        // Inputs
        advice(
            "give 'load' order 4",
            "record Raw() {} record Row() {} @Phase(order = 1) List<Raw> raw() { return null; }"
                + " @Phase(order = 2) void load(List<Row> rows) {} @Phase(order = 3) Row parse(Raw"
                + " raw) { return null; }",
            "order = 2",
            "order = 4"),
        advice(
            "give 'parse' order 4",
            "record Raw() {} record Row() {} @Phase(order = 1) List<Raw> raw() { return null; }"
                + " @Phase(order = 5) List<String> load(List<Row> rows) { return null; }"
                + " @Phase(order = 6) Row parse(Raw raw) { return null; } @Phase(order = 6) void"
                + " save(String s) {}",
            "@Phase(order = 6) Row",
            "@Phase(order = 4) Row"),
        advice(
            "give 'later' order -1",
            "record Row() {} @Phase(order = 0) void a(Row row) {} @Phase(order = 0) List<Row>"
                + " later() { return null; }",
            "@Phase(order = 0) List",
            "@Phase(order = -1) List"),
        advice(
            "give 'b' order -1",
            "record Row() {} @Phase(order = 1) void a(@From(\"b\") Row row) {} @Phase(order = 2)"
                + " List<Row> b() { return null; } @Phase(order = 0) void c() {}",
            "@Phase(order = 2)",
            "@Phase(order = -1)"),
        advice(
            "write @From(\"rows\")",
            "record Row() {} @Phase(order = 1) List<Row> rows() { return null; } @Phase(order = 1)"
                + " List<String> other() { return null; } @Phase(order = 2) void a(@From({}) Row"
                + " row) {} @Phase(order = 2) void b(String s) {}",
            "@From({})",
            "@From(\"rows\")"),
        advice(
            "did you mean 'rows'?",
            "record Row() {} @Phase(order = 1) List<Row> rows() { return null; } @Phase(order = 2)"
                + " void a(@From(\"row\") Row row) {}",
            "\"row\"",
            "\"rows\""),
        advice(
            "name it once",
            "record Row() {} @Phase(order = 1) List<Row> rows() { return null; } @Phase(order = 2)"
                + " void a(@From({\"rows\", \"rows\"}) Row row) {}",
            "{\"rows\", \"rows\"}",
            "\"rows\""),
        advice(
            "say which: @From(\"a\"), or all of them: @From({\"a\", \"b\"})",
            "record Row() {} @Phase(order = 1) List<Row> a() { return null; } @Phase(order = 1)"
                + " List<Row> b() { return null; } @Phase(order = 2) void c(Row row) {}",
            "(Row row)",
            "(@From({\"a\", \"b\"}) Row row)"),
        advice(
            "put @Param on 'limit' to set it from outside",
            "@Phase(order = 1) void a(int limit) {}",
            "(int",
            "(@Param int"),
        advice(
            "add a phase of an order less than 1 that yields Row",
            "record Row() {} @Phase(order = 1) void a(Row row) {}",
            "@Phase",
            "@Phase(order = 0) Row rows() { return null; } @Phase"),
        advice(
            "take Row instead",
            "record Row() {} @Phase(order = 1) Row row() { return null; } @Phase(order = 2) void"
                + " a(List<Row> rows) {}",
            "List<Row> rows",
            "Row rows"),
        advice(
            "take List<Row>",
            "record Row() {} @Phase(order = 1) List<Row> rows() { return null; } @Phase(order = 2)"
                + " void a(Set<Row> rows) {}",
            "Set<Row>",
            "List<Row>"),
        advice(
            "take List<String>",
            "@Phase(order = 1) List<String> rows() { return null; } @Phase(order = 2) void"
                + " a(String[] rows) {}",
            "String[]",
            "List<String>"),
        advice(
            "let 'rows' return Rows",
            "record Rows(List<String> all) {} @Phase(order = 1) List<String> rows() { return null;"
                + " } @Phase(order = 2) void a(Rows rows) {}",
            "order = 1) List<String>",
            "order = 1) Rows"),
        advice(
            "let 'read' return a record that holds the byte[], and take the record",
            "@Phase(order = 1) byte[] read() { return null; } @Phase(order = 2) void a(byte[]"
                + " bytes) {}",
            "@Phase(order = 1) byte[] read() { return null; } @Phase(order = 2) void a(byte[]"
                + " bytes) {}",
            "record Bytes(byte[] held) {} @Phase(order = 1) Bytes read() { return null; }"
                + " @Phase(order = 2) void a(Bytes bytes) {}"),
        advice(
            "let 'count' return the map's entrySet()",
            "@Phase(order = 1) Map<String, Integer> count() { return Map.of(); } @Phase(order = 2)"
                + " void a(Map.Entry<String, Integer> entry) {}",
            "Map<String, Integer> count() { return Map.of(); }",
            "Set<Map.Entry<String, Integer>> count() { return Map.<String, Integer>of().entrySet();"
                + " }"),
        advice(
            "let 'count' return the map's entrySet()",
            "@Phase(order = 1) Map<String, Integer> count() { return Map.of(); } @Phase(order = 2)"
                + " void a(List<Map.Entry<String, Integer>> entry) {}",
            "Map<String, Integer> count() { return Map.of(); }",
            "Set<Map.Entry<String, Integer>> count() { return Map.<String, Integer>of().entrySet();"
                + " }"),
        advice(
            "let one of them take what an earlier phase yields",
            "record A() {} record B() {} @Phase(order = 1) List<A> a(B b) { return null; }"
                + " @Phase(order = 2) List<B> b(A a) { return null; } @Phase(order = 3) void"
                + " c(List<B> b) {}",
            "a(B b)",
            "a()"),
        advice(
            "put @Cross on 'c' for every combination",
            "record A() {} record B() {} @Phase(order = 1) List<A> a() { return null; }"
                + " @Phase(order = 1) List<B> b() { return null; } @Phase(order = 2) void c(A a, B"
                + " b) {}",
            "void c",
            "@Cross void c"),
        advice(
            "remove @Cross from 'b'",
            "record A() {} @Phase(order = 1) List<A> a() { return null; } @Phase(order = 2) @Cross"
                + " void b(A a) {}",
            "@Cross ",
            ""),
        // Groups
        advice(
            "did you mean 'area'?",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@Key String area, @GroupBy(\"aera\") List<Row> rows)"
                + " {}",
            "aera",
            "area"),
        advice(
            "add a method 'zone' to Row",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy(\"zone\") List<Row> rows) {}",
            "(String area) {}",
            "(String area) { String zone() { return area; } }"),
        advice(
            "name one of them, such as 'area'",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy(\"area.name\") List<Row> rows) {}",
            "area.name",
            "area"),
        advice(
            "remove 'private' from 'area'",
            "static class Row { private String area; } @Phase(order = 1) List<Row> rows() { return"
                + " null; } @Phase(order = 2) void a(@GroupBy(\"area\") List<Row> rows) {}",
            "private ",
            ""),
        advice(
            "remove 'static' from 'area'",
            "static class Row { static String area() { return \"\"; } } @Phase(order = 1) List<Row>"
                + " rows() { return null; } @Phase(order = 2) void a(@GroupBy(\"area\") List<Row>"
                + " rows) {}",
            "static String",
            "String"),
        advice(
            "catch the exception in 'area'",
            "static class Row { String area() throws Exception { return \"\"; } } @Phase(order = 1)"
                + " List<Row> rows() { return null; } @Phase(order = 2) void a(@GroupBy(\"area\")"
                + " List<Row> rows) {}",
            "throws Exception ",
            ""),
        advice(
            "add a method 'area' without parameters",
            "static class Row { String area(int i) { return \"\"; } } @Phase(order = 1) List<Row>"
                + " rows() { return null; } @Phase(order = 2) void a(@GroupBy(\"area\") List<Row>"
                + " rows) {}",
            "static class Row {",
            "static class Row { String area() { return \"\"; }"),
        advice(
            "let 'area' return a value",
            "static class Row { void area() {} } @Phase(order = 1) List<Row> rows() { return null;"
                + " } @Phase(order = 2) void a(@GroupBy(\"area\") List<Row> rows) {}",
            "void area() {}",
            "String area() { return \"\"; }"),
        advice(
            "take List<Row>",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy(\"area\") Row rows) {}",
            "Row rows)",
            "List<Row> rows)"),
        advice(
            "remove @GroupBy from 'all'",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy({}) List<Row> all) {}",
            "@GroupBy({}) ",
            ""),
        advice(
            "let Row have a List in place of the array",
            "record Row(int[] area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy(\"area\") List<Row> rows) {}",
            "int[]",
            "List<Integer>"),
        advice(
            "write @Key(\"area\")",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@Key String xyz, @GroupBy(\"area\") List<Row> rows)"
                + " {}",
            "@Key",
            "@Key(\"area\")"),
        advice(
            "take String area",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@Key int area, @GroupBy(\"area\") List<Row> rows) {}",
            "int area",
            "String area"),
        advice(
            "write @GroupBy({\"area\"}) on 'y' too",
            "record Row(String area, int n) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@GroupBy(\"area\") List<Row> x, @GroupBy(\"n\")"
                + " List<Row> y) {}",
            "@GroupBy(\"n\")",
            "@GroupBy({\"area\"})"),
        advice(
            "put @GroupBy(\"area\") on a list parameter",
            "record Row(String area) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) void a(@Key String area, List<Row> rows) {}",
            "List<Row> rows)",
            "@GroupBy(\"area\") List<Row> rows)"),
        advice(
            "name a property of type Priority, int or long",
            "record Row(String area, int n) {} @Phase(order = 1) List<Row> rows() { return null; }"
                + " @Phase(order = 2) @Task(priorityBy = \"area\") void a(Row row) {}",
            "\"area\"",
            "\"n\""),
        advice(
            "use 'priority' instead",
            "@Phase(order = 2) @Task(priorityBy = \"area\") void a() {}",
            "priorityBy = \"area\"",
            "priority = Priority.HIGH"));
  }

  private static Advice advice(String help, String source, String from, String to) {
    String whole = source.contains("Nightly") ? source : "@Bot class Nightly {\n" + source + "\n}";
    return new Advice(help, whole, from, to);
  }

  @ParameterizedTest
  @MethodSource("advices")
  void compilesWhenItIsApplied(Advice advice) {
    Compilation faulty = compile(advice.source());
    assertEquals(1, faulty.errors().size(), faulty.errors()::toString);
    Matcher help = HELP.matcher(faulty.errors().get(0).getMessage(Locale.ROOT));
    assertTrue(help.find(), faulty.errors()::toString);
    assertEquals(advice.help(), help.group(1));

    assertTrue(advice.source().contains(advice.from()), advice::toString);
    Compilation mended = compile(advice.source().replace(advice.from(), advice.to()));
    assertEquals(List.of(), mended.errors());
  }

  private static Compilation compile(String source) {
    return TestSources.compiler().compile(TestSources.demo("class Holder {}\n" + source));
  }
}
