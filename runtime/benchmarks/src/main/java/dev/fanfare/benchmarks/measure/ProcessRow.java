package dev.fanfare.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row whose contenders are whole processes, started one after the other. */
public final class ProcessRow implements Row {

  private final String id;
  private final String work;
  private final Unit unit;
  private final List<Goal> goals;
  private final String note;
  private final int repeats;
  private final Map<String, Child> children;

  /**
   * A row.
   *
   * @param id its id
   * @param work the work, in a few words
   * @param unit what a sample counts
   * @param goals what is expected
   * @param note what a reader has to know besides
   * @param repeats how often each contender is started in a round
   * @param children the contenders
   */
  public ProcessRow(
      String id,
      String work,
      Unit unit,
      List<Goal> goals,
      String note,
      int repeats,
      Map<String, Child> children) {
    this.id = id;
    this.work = work;
    this.unit = unit;
    this.goals = List.copyOf(goals);
    this.note = note;
    this.repeats = repeats;
    this.children = new LinkedHashMap<>(children);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String work() {
    return work;
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public List<Goal> goals() {
    return goals;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public Map<String, List<Double>> round() throws IOException, InterruptedException {
    for (Child child : children.values()) {
      child.prepare();
    }
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    Map<String, Child> running = new LinkedHashMap<>(children);
    for (int repeat = 0; repeat < repeats; repeat++) {
      running.entrySet().removeIf(child -> !sample(child.getKey(), child.getValue(), samples));
    }
    return samples;
  }

  /** One that fails is left out, and said to be: the others go on. */
  private static boolean sample(String name, Child child, Map<String, List<Double>> samples) {
    try {
      samples.computeIfAbsent(name, absent -> new ArrayList<>()).add(child.sample());
      return true;
    } catch (IOException e) {
      samples.remove(name);
      System.err.println(name + " could not be measured: " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
