package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A bot whose calls cost something. */
@Bot
public class Paid {

  public static final AtomicInteger CALLS = new AtomicInteger();

  @Phase(order = 1)
  List<Integer> numbers(@Param(defaultValue = "3") int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Phase(order = 2)
  @Task(cassette = true)
  String ask(Integer number) {
    CALLS.incrementAndGet();
    return "answer " + number;
  }
}
