package dev.fanfare.benchmarks;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import java.util.List;

/** Tasks that allocate 128 bytes, and keep nothing of it. */
@Bot
class Wasteful {

  static volatile byte[] sink = {};

  private final List<Integer> elements;

  Wasteful() {
    this(List.of());
  }

  Wasteful(List<Integer> elements) {
    this.elements = elements;
  }

  @Phase(order = 1)
  List<Integer> elements() {
    return elements;
  }

  @Phase(order = 2)
  Integer waste(Integer element) {
    sink = new byte[128];
    return element;
  }
}
