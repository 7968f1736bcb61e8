package dev.fanfare.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.plan.Orchestrator;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrchestratorMembersTest {

  /** A member of such a name would be one of two, and a reference to it would say too little. */
  @Test
  void takesNoNameOfAMethodThatTheOrchestratorHasAnyway() {
    Set<String> names = new TreeSet<>(Set.of("main"));
    Stream.of(Orchestrator.class, Object.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .map(Method::getName)
        .filter(name -> !name.contains("$") && !name.equals("wait0"))
        .forEach(names::add);
    assertEquals(names, new TreeSet<>(OrchestratorMembers.TAKEN));
  }
}
