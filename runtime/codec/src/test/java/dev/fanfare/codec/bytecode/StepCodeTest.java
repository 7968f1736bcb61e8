package dev.fanfare.codec.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.ReusePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.StepCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepCodeTest {

  /** Of the source as it stands, compiled with {@code --release 17} by any JDK. */
  private static final String GOLDEN = "8ff419930e2184e5";

  @TempDir static Path base;
  @TempDir Path temp;

  private static StepCode original;

  @BeforeAll
  static void compileTheOriginal() {
    original = CompiledStep.read(base, CompiledStep.BOT);
  }

  private static Arguments edit(String name, String from, String to) {
    return Arguments.of(name, from, to);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        edit("a comment", "int sum = 0;", "int sum = 0; // from nothing"),
        edit("moved lines", "  public int score(", "\n\n\n  public int score("),
        edit("a javadoc", "  public int score(", "  /** Scores. */\n  public int score("),
        edit(
            "a new method beside",
            "  Level level()",
            "  int more() { return 3; }\n  Level level()"),
        edit("another method's body", "{ return 1; }", "{ return 2; }"),
        edit("an unused class's body", "{ return 7; }", "{ return 8; }"),
        edit(
            "a new unused class",
            "  Rule rule",
            "  static class New { int x() { return 1; } }\n  Rule rule"),
        edit("a new unused record", "  Rule rule", "  record New(int x) {}\n  Rule rule"),
        edit(
            "a local's name",
            "String word : WORDS) { sum += word.",
            "String w : WORDS) { sum += w."),
        edit(
            "a parameter's name",
            "helper(String label, String first) {\n"
                + "    try {\n"
                + "      return label.length() + first.length()",
            "helper(String a, String b) {\n    try {\n      return a.length() + b.length()"),
        edit("a lambda's parameter", "x -> x * 2", "number -> number * 2"),
        edit(
            "a lambda before it",
            "{ return 1; }",
            "{ Supplier<Integer> s = () -> 9; return s.get(); }"),
        edit(
            "an anonymous class before it",
            "{ return 1; }",
            "{ return new Object() { int x() { return 5; } }.x(); }"),
        edit(
            "an enum switch before it",
            "{ return 1; }",
            "{ switch (Thread.currentThread().getState()) { case NEW: return 3; default: return 4;"
                + " } }"),
        edit("a constant beside", "  Rule rule", "  static final int UNUSED = 5;\n  Rule rule"),
        edit("a final local", "String label = ", "final String label = "),
        edit("parentheses", "x * 2", "(x * 2)"),
        edit("an explicit this", "+ helper(", "+ this.helper("),
        edit("a widened class", "static class Unused", "public static class Unused"),
        edit("an import", "import java.util.*;", "import java.util.*;\nimport java.io.*;"),
        edit("an annotation", "  public int score(", "  @Deprecated public int score("),
        edit("a removed method beside", "  public int other(Verdict v) { return 1; }\n", ""));
  }

  static Stream<Arguments> harmful() {
    return Stream.of(
        edit("a number", "int sum = 0;", "int sum = 1;"),
        edit("a string", "\"score \"", "\"Score \""),
        edit("an operator", "rule.apply(v) * factor", "rule.apply(v) + factor"),
        edit("a called method", "label.length() + first", "label.length() - first"),
        edit("an indirectly called method", "weight() > 3", "weight() > 4"),
        edit("an override", "+ 100", "+ 101"),
        edit("another override", "+ 200", "+ 201"),
        edit(
            "a new override",
            "  static class Unused",
            "  static class Third implements Rule { public int apply(Verdict v) { return 5; } }\n"
                + "  static class Unused"),
        edit("a lambda's body", "x * 2", "x * 3"),
        edit("an anonymous class's body", "* 5", "* 6"),
        edit("a record's method", "points * 2", "points * 4"),
        edit(
            "a record's component",
            "record Verdict(String text, int points)",
            "record Verdict(String text, int points, int more)"),
        edit(
            "a component's name",
            "record Verdict(String text, int points) {",
            "record Verdict(String text, int points) {\n"
                + "    public String text() { return text + 1; }"),
        edit("a new enum constant", "LOW, HIGH;", "LOW, MIDDLE, HIGH;"),
        edit("an enum's method", "1 : 20", "1 : 21"),
        edit("a static initialiser", "List.of(\"a\", \"bc\")", "List.of(\"a\", \"bd\")"),
        edit("a field's initialiser", "parseInt(\"3\")", "parseInt(\"4\")"),
        edit("the class of a field's value", "rule = new Plain()", "rule = new Fancy()"),
        edit(
            "a caught exception",
            "catch (IllegalStateException e)",
            "catch (IllegalArgumentException e)"),
        edit("a handler", "return -1;", "return -2;"),
        edit("a case", "case LOW -> sum += 11; default", "case HIGH -> sum += 11; default"),
        edit("a removed statement", "    sorted.sort(order);\n", ""),
        edit(
            "an equals",
            "int doubled()",
            "public boolean equals(Object o) { return o == this; }\n    int doubled()"),
        edit(
            "a bean's field",
            "private final int factor",
            "int added;\n  private final int factor"));
  }

  private static String edited(String from, String to) {
    assertTrue(CompiledStep.BOT.contains(from), from);
    return CompiledStep.BOT.replace(from, to);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void staysEqual(String name, String from, String to) {
    StepCode changed = CompiledStep.read(temp, edited(from, to));
    assertEquals(Set.of(), differing(changed), name);
    assertEquals(original.digest(), changed.digest(), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmful")
  void seesWhatIsReached(String name, String from, String to) {
    StepCode changed = CompiledStep.read(temp, edited(from, to));
    assertNotEquals(original.digest(), changed.digest(), name);
    assertNotEquals(Set.of(), differing(changed), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("options")
  void doesNotDependOnTheCompiler(String name, List<String> options) {
    StepCode changed = CompiledStep.read(temp, CompiledStep.BOT, options.toArray(new String[0]));
    assertEquals(Set.of(), differing(changed), name);
  }

  static Stream<Arguments> options() {
    return Stream.of(
        Arguments.of("release 17", List.of("--release", "17")),
        Arguments.of("no debug information", List.of("-g:none")),
        Arguments.of("all debug information", List.of("-g")),
        Arguments.of("parameter names", List.of("-parameters")));
  }

  @Test
  void isTheSameForEveryJdkThatCompiles() {
    StepCode code = CompiledStep.read(temp, CompiledStep.BOT, "--release", "17");
    assertEquals(GOLDEN, code.digest().toString().substring(0, 16), () -> code.members() + "");
  }

  @Test
  void namesWhatHasChanged() {
    StepCode changed = CompiledStep.read(temp, edited("points * 2", "points * 4"));
    assertEquals(Set.of("Bot.Verdict.doubled()"), differing(changed));
    assertEquals("score(Ldemo/Bot$Verdict;)I", changed.signature());
  }

  @Test
  void readsJarsAsItReadsDirectories() throws IOException {
    Path classes = CompiledStep.compile(temp, CompiledStep.BOT);
    Path jar = temp.resolve("bot.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    assertEquals(original.digest(), CompiledStep.read(jar).digest());
  }

  @Test
  void takesTheVersionThatIsGiven() {
    StepPlan<StepCodeTest> step =
        StepPlan.<StepCodeTest>of("given", (bot, call) -> bot.temp)
            .reuse(new ReusePlan(dev.fanfare.api.Reuse.RUN, "2", null))
            .build();
    StepCode code = new StepCodeReader().read(Plan.of("b", StepCodeTest.class).build(), step);
    assertEquals(Set.of(), code.members().keySet());
  }

  @Test
  void saysThatCodeCannotBeFound() {
    String name = "computed".repeat(2);
    StepPlan<StepCodeTest> step = StepPlan.<StepCodeTest>of(name, (bot, call) -> bot.temp).build();
    FanfareException thrown =
        assertThrows(
            FanfareException.class,
            () -> new StepCodeReader().read(Plan.of("b", StepCodeTest.class).build(), step));
    assertTrue(thrown.getMessage().contains("give it a version"), thrown.getMessage());
  }

  private static Set<String> differing(StepCode changed) {
    Set<String> names = new TreeSet<>(original.members().keySet());
    names.addAll(changed.members().keySet());
    names.removeIf(
        name ->
            original.members().containsKey(name)
                && original.members().get(name).equals(changed.members().get(name)));
    return names;
  }
}
