package dev.fanfare.spark;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.EngineProvider;
import dev.fanfare.runtime.spi.PendingChunk;
import dev.fanfare.runtime.spi.TaskChunk;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Spark for the command line: {@code --engine spark --master spark://host:7077}. Everything else is
 * read from system properties that begin with {@code spark.}, as {@code spark-submit} sets them.
 */
public final class SparkEngineProvider implements EngineProvider {

  /** Creates the provider. */
  public SparkEngineProvider() {}

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Optional<String> staysHere(Plan<?> plan, StepPlan<?> step) {
    return new StepPlacement(ValueCodec.create()).staysHere(plan, step);
  }

  @Override
  public OpenEngine open(String master, String bot) {
    JavaSparkContext context;
    try {
      context = new JavaSparkContext(DriverSettings.of(master, bot));
    } catch (Exception e) {
      throw new FanfareException(
          "Spark cannot start at %s: %s".formatted(master, SparkFailures.reason(e)), e);
    }
    try {
      return new OwnEngine(context, SparkEngine.of(context));
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** An engine whose context ends with it. */
  private record OwnEngine(JavaSparkContext context, SparkEngine engine) implements OpenEngine {

    @Override
    public int slots() {
      return engine.slots();
    }

    @Override
    public Optional<String> staysHere(Plan<?> plan, StepPlan<?> step) {
      return engine.staysHere(plan, step);
    }

    @Override
    public PendingChunk submit(TaskChunk chunk) {
      return engine.submit(chunk);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
