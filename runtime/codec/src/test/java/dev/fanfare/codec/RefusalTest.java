package dev.fanfare.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.fanfare.runtime.plan.TypeRef;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private static final ValueCodec CODEC = ValueCodec.create();

  record Kept(String name, @JsonIgnore int score) {}

  record Bag(Collection<String> names) {}

  record Loop(String name, @Nullable List<Object> within) {}

  record Files(File file) {}

  record Open(Animal animal) {}

  interface Animal {}

  static class Dog {
    int age;
  }

  static final class Puppy extends Dog {}

  record Kennel(Dog dog) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface Named {}

  record Gadget(int x) implements Named {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Listed.class))
  interface Declared {}

  record Listed(int x) implements Declared {}

  static final class NoConstructor {
    final int x;

    NoConstructor(int x, int y) {
      this.x = x + y;
    }
  }

  private static String refusal(TypeRef type, Object value) {
    return assertThrows(UnstorableValueException.class, () -> CODEC.encodeVerified(type, value))
        .getMessage();
  }

  private static String refusal(Class<?> type, Object value) {
    return refusal(TypeRef.of(type), value);
  }

  @Test
  void namesTheComponentThatIsOfNoType() {
    assertEquals(
        "component 'any' of Loose is declared as Object, which does not say what comes back:"
            + " declare a record, a sealed type or a type argument",
        refusal(Samples.Loose.class, new Samples.Loose("text")));
    assertTrue(
        refusal(Samples.Numeric.class, new Samples.Numeric(1)).startsWith("component 'number' of"));
    assertTrue(refusal(List.class, List.of("a")).startsWith("it is declared as Object"));
  }

  @Test
  void refusesWhatHasAnIdentity() {
    assertEquals(
        "component 'action' of Holder is a java.lang.Runnable, which cannot be stored",
        refusal(Samples.Holder.class, new Samples.Holder(() -> {})));
    assertEquals(
        "a java.util.stream.Stream cannot be stored",
        CODEC.unstorable(Samples.type(Stream.class, String.class)).orElseThrow());
    assertEquals(
        "component 'file' of Files is a java.io.File, which cannot be stored: use Path",
        refusal(Files.class, new Files(new File("x"))));
    assertEquals(
        "component 'why' of Failing is a java.lang.Exception, which cannot be stored",
        refusal(Samples.Failing.class, new Samples.Failing(new Exception("x"))));
  }

  @Test
  void namesTheComponentThatDoesNotComeBack() {
    assertEquals(
        "component 'score' of Kept: Missing creator property 'score' (index 1)",
        refusal(Kept.class, new Kept("a", 7)).replaceAll(" \\(index 1\\).*", " (index 1)"));
    assertEquals(
        "component 'names' of Bag is of java.util.LinkedHashSet and comes back as"
            + " java.util.ArrayList",
        refusal(Bag.class, new Bag(new LinkedHashSet<>(Set.of("a")))));
    assertEquals(
        "component 'dog' of Kennel is of %s and comes back as %s"
            .formatted(Puppy.class.getTypeName(), Dog.class.getTypeName()),
        refusal(Kennel.class, new Kennel(new Puppy())));
  }

  @Test
  void saysThatAnOpenTypeIsToBeSealed() {
    assertEquals(
        "component 'animal' of Open is declared as Animal, which is abstract and not sealed: seal"
            + " it, or annotate it with @JsonTypeInfo and @JsonSubTypes",
        refusal(Open.class, new Open(new Animal() {})));
    CODEC.encodeVerified(TypeRef.of(Declared.class), new Listed(1));
  }

  @Test
  void loadsNoClassThatDataNames() {
    String refusal = refusal(Named.class, new Gadget(1));
    assertTrue(refusal.contains("Gadget") || refusal.contains("Named"), refusal);
    UnreadableValueException thrown =
        assertThrows(
            UnreadableValueException.class,
            () ->
                CODEC.fromJson(
                    TypeRef.of(Named.class),
                    "{\"@class\":\"" + Gadget.class.getName() + "\",\"x\":1}"));
    assertEquals(UnreadableValueException.Cause.SHAPE_CHANGED, thrown.why());
    assertThrows(
        UnreadableValueException.class,
        () -> CODEC.fromJson(TypeRef.of(Samples.Shape.class), "{\"@type\":\"java.net.URL\"}"));
    assertThrows(
        UnreadableValueException.class,
        () -> CODEC.fromJson(TypeRef.of(Class.class), "\"java.lang.Runtime\""));
  }

  @Test
  void refusesWhatNoConstructorMakes() {
    assertTrue(refusal(NoConstructor.class, new NoConstructor(1, 2)).contains("NoConstructor"));
  }

  @Test
  void refusesCyclesAndDepth() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    refusal(Samples.type(List.class, Object.class), cycle);
    Samples.Tree deep = new Samples.Tree("leaf", List.of());
    for (int depth = 0; depth < 5000; depth++) {
      deep = new Samples.Tree("node", List.of(deep));
    }
    assertTrue(refusal(Samples.Tree.class, deep).contains("Tree"));
  }

  @Test
  void refusesMoreThan64MebibytesEarly() {
    List<String> large = Collections.nCopies(70, "x".repeat(1 << 20));
    assertEquals(
        "a List<String> takes more than 64 MiB as JSON: put it in a file and yield its Path",
        refusal(Samples.type(List.class, String.class), large));
  }

  @Test
  void refusesKeysThatJsonCannotName() {
    Map<String, Integer> nullKey = new HashMap<>();
    nullKey.put(null, 1);
    TypeRef type = Samples.type(Map.class, String.class, Integer.class);
    assertTrue(refusal(type, nullKey).contains("Null key"));
    assertTrue(refusal(type, Map.of("\udc00", 1)).contains("surrogate"));
  }

  @Test
  void keepsNumbersThatAreNotOfTheDeclaredClassOut() {
    TypeRef decimals = Samples.type(List.class, BigDecimal.class);
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<BigDecimal> polluted = (List) List.of(1);
    assertTrue(refusal(decimals, polluted).startsWith("element 0 is of java.lang.Integer"));
  }
}
