package dev.fanfare.samples.hello;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import java.util.List;

/**
 * Greets everybody.
 *
 * <pre>java -jar hello.jar --set names=Ada,Grace</pre>
 */
@Bot
public final class Hello {

  /** Called once; yields its elements. */
  @Phase(order = 1)
  List<String> names(
      @Param(defaultValue = "Ada,Barbara,Grace,Radia", help = "Whom to greet.")
          List<String> names) {
    return names;
  }

  /** Takes one element: called once per name. */
  @Phase(order = 2)
  String greeting(String name) {
    return "Hello, " + name + "!";
  }

  /** Takes a list: called once, with all greetings in the order of the names. */
  @Phase(order = 3)
  void print(List<String> greetings) {
    greetings.forEach(System.out::println);
  }
}
