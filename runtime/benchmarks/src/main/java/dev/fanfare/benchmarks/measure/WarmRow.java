package dev.fanfare.benchmarks.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A row whose contenders are the methods of one JMH class, each in a JVM of its own that has warmed
 * up and touched its heap. The class says how, and in milliseconds. What JMH says goes to {@code
 * target/<id>.log}.
 */
public final class WarmRow implements Row {

  /** Memory that is new to a process costs whoever comes to it first, not who measures there. */
  private static final String TOUCHED = "-XX:+AlwaysPreTouch";

  private final String id;
  private final String work;
  private final Class<?> benchmarks;
  private final List<Goal> goals;
  private final String note;
  private final int since;

  /**
   * A row.
   *
   * @param id its id
   * @param work the work, in a few words
   * @param benchmarks the JMH class
   * @param goals what is expected
   * @param note what a reader has to know besides
   * @param since the least feature version of the JVM that can measure it
   */
  public WarmRow(
      String id, String work, Class<?> benchmarks, List<Goal> goals, String note, int since) {
    this.id = id;
    this.work = work;
    this.benchmarks = benchmarks;
    this.goals = List.copyOf(goals);
    this.note = note;
    this.since = since;
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
    return Unit.MILLIS;
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
  public boolean growth() {
    return id.startsWith("growth-");
  }

  /** A round is one JVM for each contender, and no two JVMs compile alike. */
  @Override
  public int rounds() {
    return growth() ? 2 : 3;
  }

  @Override
  public boolean runsOn(int feature) {
    return feature >= since;
  }

  @Override
  public Map<String, List<Double>> round() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + Pattern.quote(benchmarks.getCanonicalName()) + "\\.")
                    .forks(1)
                    .jvmArgsAppend(TOUCHED)
                    .timeout(TimeValue.minutes(5))
                    .verbosity(VerboseMode.NORMAL)
                    .output(Path.of("target", id + ".log").toString())
                    .build())
            .run();
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    for (RunResult result : results) {
      samples.put(contender(result), samples(result));
    }
    return samples;
  }

  private static String contender(RunResult result) {
    String method = result.getParams().getBenchmark();
    StringBuilder name = new StringBuilder(method.substring(method.lastIndexOf('.') + 1));
    for (String param : result.getParams().getParamsKeys()) {
      name.append(' ').append(param).append('=').append(result.getParams().getParam(param));
    }
    return name.toString();
  }

  private static List<Double> samples(RunResult result) {
    List<Double> samples = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        samples.add(iteration.getPrimaryResult().getScore());
      }
    }
    return samples;
  }
}
