package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * One cause gives one error: each code alone, and every two of them in one class, give just those.
 * {@code #} stands for a number that makes names unique in the class, {@code $} for the package.
 */
class FaultPairsTest {

  private static final Pattern CODE = Pattern.compile("\\[fanfare/(\\w+)]");

  /**
   * A fault.
   *
   * @param code the code that it gives
   * @param onClass annotations of the class
   * @param ofBot attributes of {@code @Bot}
   * @param members members of the class
   */
  private record Fault(String code, String onClass, String ofBot, String members) {

    Fault numbered(int number) {
      String n = Integer.toString(number);
      return new Fault(
          code, onClass.replace("#", n), ofBot.replace("#", n), members.replace("#", n));
    }

    String source(String name) {
      return "package %s; import dev.fanfare.api.*; import java.util.*; import java.util.concurrent.*;\n%s @Bot(%s) public class Nightly {\n%s\n@Phase(order = 9) void end() {}\n}"
          .formatted(
              name,
              onClass,
              ofBot.contains("name = ")
                  ? ofBot
                  : "name = \"" + name + "\"" + (ofBot.isEmpty() ? "" : ", ") + ofBot,
              members)
          .replace("$", name);
    }

    Fault and(Fault other) {
      String bot =
          Stream.of(ofBot, other.ofBot).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
      return new Fault(
          code + " " + other.code, onClass + other.onClass, bot, members + "\n" + other.members);
    }
  }

  private static Fault bot(String code, String attribute) {
    return new Fault(code, "", attribute, "");
  }

  private static Fault onClass(String code, String annotation) {
    return new Fault(code, annotation, "", "");
  }

  private static Fault member(String code, String members) {
    return new Fault(code, "", "", members);
  }

  private static final List<Fault> FAULTS =
      List.of(
          bot("InvalidCron", "schedule = \"61 * * * *\""),
          bot("InvalidZone", "zone = \"Mars\""),
          bot("InvalidDuration", "timeout = \"soon\""),
          bot("RetriesOutOfRange", "retries = -3"),
          bot("WorkersOutOfRange", "workers = -3"),
          bot("InvalidName", "name = \"A $\""),
          bot("InvalidBackoff", "backoff = @Backoff(jitter = 2)"),
          onClass("InvalidLimit", "@Limit(name = \"nothing#\")"),
          onClass("InvalidRate", "@Limit(name = \"rate#\", rate = \"many\")"),
          onClass(
              "DuplicateLimit",
              "@Limit(name = \"twice#\", concurrency = 1) @Limit(name = \"twice#\", concurrency ="
                  + " 1)"),
          member(
              "AmbiguousInput",
              "record R#() {} @Phase(order = 1) List<R#> a#() { return null; } @Phase(order = 1)"
                  + " List<R#> b#() { return null; } @Phase(order = 2) void c#(R# r) {}"),
          member("BotInsideBot", "@Bot(name = \"$-inside\") void inside#() {}"),
          member(
              "ConflictingParam",
              "@Phase(order = 1) void a#(@Param(\"p#\") int p) {} @Phase(order = 1) void"
                  + " b#(@Param(\"p#\") long p) {}"),
          member("ConflictingRoles", "@BeforeRun @AfterRun void both#() {}"),
          member(
              "CyclicPhases",
              "record A#() {} record B#() {} @Phase(order = 1) List<A#> a#(B# b) { return null; }"
                  + " @Phase(order = 2) List<B#> b#(A# a) { return null; } @Phase(order = 3) String"
                  + " c#(List<A#> a, List<B#> b) { return null; }"),
          member(
              "DuplicateTaskName",
              "@Phase(order = 1) @Task(name = \"same#\") void a#() {} @Phase(order = 1) @Task(name"
                  + " = \"same#\") void b#() {} @Phase(order = 2) void c#(@From(\"same#\") String"
                  + " s) {}"),
          member("InaccessiblePhase", "@Phase(order = 1) private void hidden#() {}"),
          member(
              "InaccessibleType",
              "private record P#() {} @Phase(order = 1) List<P#> a#() { return null; } @Phase(order"
                  + " = 2) void b#(P# p) {} @Phase(order = 3) void c#(List<P#> p) {}"),
          member(
              "InvalidDefault",
              "@Phase(order = 1) void default#(@Param(defaultValue = \"x\") int d#) {}"),
          member(
              "InvalidGroup",
              "record G#(String k) {} @Phase(order = 1) List<G#> a#() { return null; } @Phase(order"
                  + " = 2) void b#(@Key String k, @GroupBy(\"k\") G# g) {}"),
          member("InvalidLifecycle", "@BeforeRun void before#(String what) {}"),
          member(
              "InvalidPriorityBy",
              "record Q#(String k) {} @Phase(order = 1) List<Q#> a#() { return null; } @Phase(order"
                  + " = 2) @Task(priorityBy = \"k\") void b#(Q# q) {}"),
          member("InvalidThreadSetup", ""),
          member(
              "MismatchedGroups",
              "record M#(String k, int n) {} @Phase(order = 1) List<M#> a#() { return null; }"
                  + " @Phase(order = 2) void b#(@GroupBy(\"k\") List<M#> x, @GroupBy(\"n\")"
                  + " List<M#> y) {}"),
          member(
              "MismatchedKey",
              "record K#(String k) {} @Phase(order = 1) List<K#> a#() { return null; } @Phase(order"
                  + " = 2) void b#(@Key int k, @GroupBy(\"k\") List<K#> x) {}"),
          member("MinSuccessOutOfRange", "@Phase(order = 1, minSuccess = 2) void share#() {}"),
          member(
              "NothingToCross",
              "record N#() {} @Phase(order = 1) List<N#> a#() { return null; } @Phase(order = 2)"
                  + " @Cross void b#(N# n) {}"),
          member(
              "RawType",
              "@Phase(order = 1) Map raw#() { return null; } @Phase(order = 2) String"
                  + " rawNext#(Map<String, String> m) { return null; }"),
          member("StaticPhase", "@Phase(order = 1) static void static#() {}"),
          member("TaskOutsideBot", "void nothing#(@Param int p) {}"),
          member(
              "UnawaitedFuture",
              "record F#() {} @Phase(order = 1) List<Future<F#>> a#() { return null; } @Phase(order"
                  + " = 2) void b#(F# f) {}"),
          member(
              "UnboundTypeVariable",
              "@Phase(order = 1) <T#> T# variable#() { return null; } @Phase(order = 2) void"
                  + " variableNext#(List<StringBuilder> s) {}"),
          member(
              "UnknownFrom",
              "record W#() {} @Phase(order = 1) List<W#> a#() { return null; } @Phase(order = 2)"
                  + " List<Byte> b#(@From(\"nowhere\") W# w) { return null; } @Phase(order = 3)"
                  + " void c#(@From(\"b#\") List<Byte> w) {}"),
          member(
              "UnknownGroupKey",
              "record U#(String area) {} @Phase(order = 1) List<U#> a#() { return null; }"
                  + " @Phase(order = 2) void b#(@Key String area, @GroupBy(\"aera\") List<U#> u)"
                  + " {}"),
          member(
              "UnknownKey",
              "record V#(String area) {} @Phase(order = 1) List<V#> a#() { return null; }"
                  + " @Phase(order = 2) void b#(@Key String aera, @GroupBy(\"area\") List<V#> u)"
                  + " {}"),
          member("UnknownLimit", "@Phase(order = 1) @Task(limit = \"none#\") void limited#() {}"),
          member(
              "UnmetInput",
              "record X#() {} record Y#() {} record Z#() {} @Phase(order = 1) List<X#> a#(Y# y) {"
                  + " return null; } @Phase(order = 2) Z# b#(@From(\"a#\") X# x) { return null; }"
                  + " @Phase(order = 3) String c#(List<Z#> z) { return null; } @Phase(order = 4)"
                  + " void d#(@From(\"c#\") String s) {}"),
          member(
              "UnrelatedFanOut",
              "record C#() {} record D#() {} record E#() {} @Phase(order = 1) List<C#> a#() {"
                  + " return null; } @Phase(order = 1) List<D#> b#() { return null; } @Phase(order"
                  + " = 2) E# c#(C# c, D# d) { return null; } @Phase(order = 3) void e#(List<E#> e)"
                  + " {}"),
          member(
              "UnsupportedParam", "@Phase(order = 1) void service#(@Param(\"s#\") Thread s) {}"));

  /** Those that a class can have once only, or that need a class of their own kind. */
  private static final Set<String> APART = Set.of("InvalidThreadSetup");

  @Test
  void everyTwoFaultsAreTwoErrors() {
    Map<String, String> expected = new TreeMap<>();
    List<JavaFileObject> files = new ArrayList<>();
    List<Fault> faults = FAULTS.stream().filter(f -> !APART.contains(f.code())).toList();
    for (int i = 0; i < faults.size(); i++) {
      for (int j = i; j < faults.size(); j++) {
        Fault one = faults.get(i).numbered(1);
        Fault two = i == j ? one : one.and(faults.get(j).numbered(2));
        if (i != j
            && attribute(one).equals(attribute(faults.get(j)))
            && !attribute(one).isEmpty()) {
          continue;
        }
        String name = "p" + i + "x" + j;
        expected.put(name, String.join(" ", new TreeSet<>(List.of(two.code().split(" ")))));
        files.add(
            com.google.testing.compile.JavaFileObjects.forSourceString(
                name + ".Nightly", two.source(name)));
      }
    }
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new FanfareProcessor())
            .withOptions("-Xmaxerrs", "100000", "-Xmaxwarns", "100000")
            .compile(files);

    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
      Matcher code = CODE.matcher(error.getMessage(Locale.ROOT));
      String file =
          error.getSource() == null
              ? "?"
              : error.getSource().getName().replaceAll(".*?(p\\d+x\\d+)/Nightly.*", "$1");
      found
          .computeIfAbsent(file, f -> new ArrayList<>())
          .add(code.find() ? code.group(1) : error.getMessage(Locale.ROOT));
    }
    Map<String, String> actual = new TreeMap<>();
    expected
        .keySet()
        .forEach(
            name ->
                actual.put(
                    name,
                    found.getOrDefault(name, List.of()).stream()
                        .sorted()
                        .collect(Collectors.joining(" "))));
    List<String> wrong = new ArrayList<>();
    expected.forEach(
        (name, codes) -> {
          if (!codes.equals(actual.get(name))) {
            wrong.add(codes + " -> " + actual.get(name));
          }
        });
    assertEquals(
        List.of(), wrong.stream().limit(30).toList(), wrong.size() + " of " + expected.size());
  }

  private static String attribute(Fault fault) {
    return fault.ofBot().replaceAll(" .*", "");
  }
}
