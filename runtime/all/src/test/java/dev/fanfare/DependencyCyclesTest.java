package dev.fanfare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps dependencies in one direction: no cycle of packages, no large knot of classes. */
class DependencyCyclesTest {

  private static final int LARGEST_KNOT = 6;

  private static JavaClasses fanfare;

  @BeforeAll
  static void readEveryModule() {
    fanfare =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/shaded/"))
            .importPackages("dev.fanfare");
  }

  /** Names every module whose packages have more than one level, or may have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "app",
        "bots",
        "codec",
        "config",
        "launcher",
        "metrics",
        "processor",
        "queue",
        "report",
        "runtime",
        "schedule",
        "store",
        "text",
        "verify",
        "webhooks"
      })
  void aModuleHasNoCycleOfPackages(String module) {
    Map<String, Set<String>> packages =
        dependencies("dev.fanfare." + module, JavaClass::getPackageName);
    assertFalse(packages.isEmpty(), "no class of dev.fanfare." + module + " was read");
    for (Set<String> cycle : knots(packages)) {
      assertEquals(1, cycle.size(), () -> "cycle of packages: " + arrows(cycle, packages));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "app",
        "bots",
        "codec",
        "config",
        "launcher",
        "metrics",
        "processor",
        "queue",
        "report",
        "runtime",
        "schedule",
        "store",
        "text",
        "verify",
        "webhooks"
      })
  void noKnotOfClassesIsLarge(String module) {
    String prefix = "dev.fanfare." + module;
    Map<String, Set<String>> classes = dependencies(prefix, DependencyCyclesTest::outermost);
    Map<String, Map<String, Set<String>>> byPackage = new TreeMap<>();
    classes.forEach(
        (name, known) ->
            byPackage.computeIfAbsent(packageOf(name), key -> new TreeMap<>()).put(name, known));
    assertFalse(byPackage.isEmpty());
    byPackage.forEach(
        (name, inside) -> {
          inside.values().forEach(known -> known.retainAll(inside.keySet()));
          for (Set<String> knot : knots(inside)) {
            assertTrue(
                knot.size() <= LARGEST_KNOT,
                () -> knot.size() + " classes reach one another: " + arrows(knot, inside));
          }
        });
  }

  @Test
  void findsKnots() {
    Map<String, Set<String>> arrows =
        Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b", "d"), "d", Set.of());
    Set<Set<String>> found = Set.copyOf(knots(arrows));
    assertEquals(Set.of(Set.of("a"), Set.of("b", "c"), Set.of("d")), found);
  }

  private static String outermost(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Map<String, Set<String>> dependencies(
      String prefix, Function<JavaClass, String> unit) {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : fanfare) {
      if (isIn(prefix, type)) {
        Set<String> known = arrows.computeIfAbsent(unit.apply(type), key -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> isIn(prefix, target))
            .map(unit)
            .filter(target -> !target.equals(unit.apply(type)))
            .forEach(known::add);
      }
    }
    return arrows;
  }

  private static boolean isIn(String prefix, JavaClass type) {
    return type.getPackageName().equals(prefix) || type.getPackageName().startsWith(prefix + '.');
  }

  private static Map<String, Set<String>> arrows(Set<String> of, Map<String, Set<String>> all) {
    Map<String, Set<String>> inside = new TreeMap<>();
    for (String one : of) {
      Set<String> known = new TreeSet<>(all.get(one));
      known.retainAll(of);
      inside.put(one, known);
    }
    return inside;
  }

  /** The strongly connected parts of a graph: two are in one part if each reaches the other. */
  private static Collection<Set<String>> knots(Map<String, Set<String>> arrows) {
    Map<String, Set<String>> reached = new HashMap<>();
    arrows.keySet().forEach(start -> reached.put(start, reach(start, arrows)));
    List<Set<String>> knots = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    for (String one : arrows.keySet()) {
      if (!done.contains(one)) {
        Set<String> knot = new TreeSet<>(Set.of(one));
        reached.get(one).stream().filter(two -> reached.get(two).contains(one)).forEach(knot::add);
        done.addAll(knot);
        knots.add(knot);
      }
    }
    return knots;
  }

  private static Set<String> reach(String start, Map<String, Set<String>> arrows) {
    Set<String> seen = new TreeSet<>();
    ArrayDeque<String> next = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
    while (!next.isEmpty()) {
      String one = next.remove();
      if (arrows.containsKey(one) && seen.add(one)) {
        next.addAll(arrows.get(one));
      }
    }
    return seen;
  }
}
