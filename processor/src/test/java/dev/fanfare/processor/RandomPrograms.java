package dev.fanfare.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.tools.JavaFileObject;

/** Writes right programs at random: names, texts, modifiers and types that a user may write. */
final class RandomPrograms {

  /** Names that mean something to Java, to {@code Object}, or to the generated class. */
  private static final List<String> NAMES =
      List.of(
          "notify",
          "wait",
          "clone",
          "equals",
          "finalize",
          "toString",
          "hashCode",
          "getClass",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "when",
          "module",
          "open",
          "to",
          "with",
          "main",
          "plan",
          "plans",
          "functions",
          "create",
          "hooks",
          "limits",
          "budgets",
          "botClass",
          "constructorParams",
          "planPart1",
          "planStep",
          "loadStep",
          "load",
          "élan",
          "名前",
          "x",
          "Plan",
          "String",
          "Object",
          "Call",
          "java",
          "dev",
          "demo",
          "A_b",
          "getX",
          "run");

  private static final List<String> VARIABLES =
      List.of(
          "bot", "call", "params", "element", "plan", "list", "args", "record", "var", "yield",
          "sealed", "String", "Object", "List", "java", "demo", "$", "a$b", "é", "名", "it", "arg0");

  private static final List<String> TYPES =
      List.of(
          "Integer",
          "String",
          "Long",
          "Row",
          "Level",
          "Box<String>",
          "Box<? extends Number>",
          "Map<String, List<Integer>>",
          "Map.Entry<String, Row>",
          "Box<int[]>",
          "Outer.Inner",
          "java.util.function.Function<? super String, ? extends Row>",
          "Comparable<Row>",
          "Thread",
          "Box<Box<Box<Level>>>",
          "Class<?>",
          "Character",
          "java.lang.Number",
          "Object");

  private static final List<String> PARAMS =
      List.of(
          "int",
          "String",
          "List<String>",
          "java.nio.file.Path",
          "Level",
          "Optional<Integer>",
          "Set<Level>",
          "double",
          "char",
          "Long",
          "java.time.Duration");

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "\\u2028",
          "\\u2029",
          "\\u0085",
          "\\\"quoted\\\"",
          "\\\\u0041",
          "$S $L $$",
          "é名",
          "\\ud83d\\ude00",
          "\\ud800",
          "*/",
          "{@code",
          "\\t\\b\\f",
          "\\0",
          "%s",
          "'",
          "\\u202e",
          "");

  private static final List<String> ACCESS = List.of("", "public ", "protected ");
  private static final List<String> MODIFIERS = List.of("", "final ", "synchronized ", "strictfp ");
  private static final List<String> THROWS =
      List.of("", " throws Exception", " throws java.io.IOException, InterruptedException");

  private final Random random;
  private final String name;
  private final StringBuilder members = new StringBuilder();
  private final List<String> names;
  private final Set<String> used = new HashSet<>();

  private RandomPrograms(long seed) {
    random = new Random(seed);
    name = "p" + seed;
    names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
  }

  /** The program of a seed: a file of a package with the seed in its name. */
  static JavaFileObject of(long seed) {
    return new RandomPrograms(seed).write();
  }

  private JavaFileObject write() {
    int phases = 2 + random.nextInt(5);
    String produced = "";
    for (int order = 1; order <= phases; order++) {
      String type = one(TYPES);
      step(order, produced, order == phases ? "void" : type);
      produced = order == phases ? "" : type;
    }
    if (random.nextBoolean()) {
      members.append(
          "  @Task(tags = \"%s\") %s pay(%s %s, TaskContext context) { return null; }%n"
              .formatted(one(TEXTS), one(TYPES), one(PARAMS), one(VARIABLES)));
    }
    if (random.nextBoolean()) {
      members.append(
          "  @AfterRun void done(dev.fanfare.runtime.result.RunReport report)%s {}%n"
              .formatted(one(THROWS)));
    }
    String source =
        """
        package %s;
        import dev.fanfare.api.*;
        import java.util.*;
        @SuppressWarnings({"fanfare", "strictfp"})
        @Bot(name = "%s", tags = {"%s", "%s"})
        public class %s {
          public record Row(String name, int size, Level level) {
            @Deprecated public int size() { return size; }
          }
          public enum Level { LOW, HIGH }
          public static class Box<T> {}
          static class Outer { class Inner {} }
        %s
        }
        """
            .formatted(name, name, one(TEXTS), one(TEXTS), type(), members);
    return JavaFileObjects.forSourceString(name + "." + lastType, source);
  }

  private String lastType = "";

  private String type() {
    lastType =
        one(
            List.of(
                "Nightly", "Plan", "Orchestrator", "Call", "Names", "Ünïcode", "List_", "$Bot"));
    return lastType;
  }

  private void step(int order, String takes, String yields) {
    String method = method(takes);
    boolean stream = yields.equals("void") || random.nextBoolean();
    String returns = yields.equals("void") ? "void" : stream ? "List<" + yields + ">" : yields;
    List<String> parameters = new ArrayList<>();
    Set<String> variables = new HashSet<>();
    boolean gather = random.nextBoolean() && lastWasStream;
    boolean group = gather && takes.equals("Row") && random.nextBoolean();
    if (!takes.isEmpty()) {
      String list =
          one(List.of("List<%s>", "Collection<? extends %s>", "Iterable<%s>", "Outcomes<%s>"));
      String each = takes.equals("Integer") && random.nextBoolean() ? "long" : takes;
      if (group) {
        parameters.add("@Key(\"size\") long " + variable(variables));
        parameters.add("@GroupBy({\"size\", \"level\"}) List<Row> " + variable(variables));
      } else {
        parameters.add((gather ? list.formatted(takes) : each) + " " + variable(variables));
      }
    }
    if (random.nextInt(3) == 0) {
      parameters.add("TaskContext " + variable(variables));
    }
    if (random.nextInt(2) == 0) {
      String type = one(PARAMS);
      String text = type.equals("String") ? ", defaultValue = \"" + one(TEXTS) + "\"" : "";
      String help = one(TEXTS);
      parameters.add(
          "@Param(value = \"p%d\"%s, help = \"%s\") %s %s"
              .formatted(order, text, help, type, variable(variables)));
    }
    Collections.shuffle(parameters, random);
    members.append(
        "  @Phase(order = %d) @Task(tags = \"%s\") %s%s%s %s(%s)%s { %s }%n"
            .formatted(
                order * 3 - 20,
                one(TEXTS),
                one(ACCESS),
                one(MODIFIERS),
                returns,
                method,
                String.join(", ", parameters),
                one(THROWS),
                returns.equals("void") ? "" : "return null;"));
    lastWasStream = stream || group || (lastWasStream && !gather && !takes.isEmpty());
  }

  private boolean lastWasStream;

  /** A method without data parameters may have none at all, and must override nothing. */
  private String method(String takes) {
    for (String candidate : names) {
      if (used.contains(candidate)) {
        continue;
      }
      boolean ofObject =
          Set.of("notify", "wait", "clone", "finalize", "toString", "hashCode", "getClass")
              .contains(candidate);
      boolean overrides = candidate.equals("equals") && takes.equals("Object");
      if (!(ofObject && takes.isEmpty()) && !overrides) {
        used.add(candidate);
        return candidate;
      }
    }
    throw new IllegalStateException("no name is left");
  }

  private String variable(Set<String> variables) {
    String variable = one(VARIABLES);
    while (!variables.add(variable)) {
      variable = one(VARIABLES);
    }
    return variable;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
