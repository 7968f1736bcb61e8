package demo;

import dev.fanfare.api.AfterRun;
import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Task;
import java.util.List;
import java.util.function.Function;

/** Bots that inherit, nest, and are records. */
public class Inherited {

  interface Keyed<K> {
    K key();
  }

  record Row(String key, int amount) implements Keyed<String> {}

  /** Says what there is to do, but not with what. */
  @Limit(name = "io", concurrency = 3)
  abstract static class Pipeline<K, T extends Keyed<K>> {

    @Phase(order = 1)
    abstract List<T> load();

    @Phase(order = 2)
    @Task(limit = "io")
    T clean(T row) {
      return row;
    }

    @Phase(order = 3)
    String group(@Key K key, @GroupBy("key") List<T> rows) {
      return key + " " + rows.size();
    }

    @Phase(order = 9)
    void dropped(String line) {}
  }

  interface Reporting<L> {
    @Phase(order = 4)
    default String report(List<L> lines) {
      return String.valueOf(lines);
    }

    @AfterRun
    default void done() {}
  }

  @Bot
  static class Nightly extends Pipeline<String, Row> implements Reporting<String> {

    private final int count;

    Nightly(@Param int count) {
      this.count = count;
    }

    @Override
    List<Row> load() {
      return List.of(new Row("a", count), new Row("b", 2), new Row("a", 3));
    }

    @Override
    @Phase(order = 5)
    public String report(List<String> lines) {
      return Reporting.super.report(lines);
    }

    @Override
    @Phase(order = 10)
    void dropped(String line) {}
  }

  @Bot
  record Compact(@Param(defaultValue = "x") String prefix, @Param List<String> names) {

    @Phase(order = 1)
    @Task(reuse = Reuse.NEVER)
    List<Function<String, Integer>> functions() {
      return List.of(String::length);
    }

    @Phase(order = 2)
    int apply(Function<? super String, ? extends Integer> function) {
      return function.apply(prefix + names);
    }
  }
}
