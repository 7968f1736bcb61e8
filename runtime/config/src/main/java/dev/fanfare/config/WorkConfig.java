package dev.fanfare.config;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.Batch;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a {@link Batch} or a {@link WorkerPool} is configured with, from the same files and
 * variables as bots. Immutable.
 *
 * <pre>{@code
 * WorkConfig config = WorkConfig.read(Path.of("nightly.yaml"));
 * config.configure(Batch.of(uris)).run(uri -> fetch(uri));
 * }</pre>
 */
public final class WorkConfig {

  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

  /** What only bots have: below these names anything may stand in a file that serves both. */
  private static final Set<String> OF_BOTS = Set.of("params", "steps", "limits", "bots");

  private static final Set<String> OF_RUNS =
      Set.of(
          "seed",
          "maxFailures",
          "schedule",
          "zone",
          "misfire",
          "overlap",
          "cooldown",
          "webhooks",
          "out",
          "report",
          "keep",
          "progress",
          "color",
          "details",
          "grace");

  private final ResolvedConfiguration configuration;

  private WorkConfig(ResolvedConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Reads a file; variables of this process's environment are stronger.
   *
   * @param file YAML, or JSON if its name ends so
   * @throws ConfigurationException if it cannot be read, or sets what there is not, or a value does
   *     not fit; the message names the line and the nearest right name
   */
  public static WorkConfig read(Path file) {
    return read(file, System.getenv());
  }

  /**
   * Reads a file.
   *
   * @param file YAML, or JSON if its name ends so
   * @param environment variables that are stronger
   * @throws ConfigurationException as {@link #read(Path)}
   */
  public static WorkConfig read(Path file, Map<String, String> environment) {
    List<ConfigSetting> settings = PlanSettings.ofWork();
    Map<String, ConfigNode> fields = new HashMap<>(ConfigNodeReader.file(file).fields());
    fields.keySet().removeAll(OF_BOTS);
    ConfigNode.MappingNode own =
        new ConfigNode.MappingNode(
            fields, new ValueOrigin(ValueOrigin.OriginLayer.FILE, file.toString()));
    Set<String> paths = new HashSet<>(OF_RUNS);
    settings.forEach(setting -> paths.add(setting.path()));
    new ConfigFile(own).refuseUnknown(paths);
    ConfigurationLayers layers =
        new ConfigurationLayers(Map.of(), environment, List.of(own), Path.of(""));
    return new WorkConfig(layers.resolve(settings));
  }

  /**
   * Configures a batch.
   *
   * @param batch the batch
   * @param <I> the items' type
   * @return the batch
   */
  public <I> Batch<I> configure(Batch<I> batch) {
    timeout().ifPresent(batch::timeout);
    return batch
        .workers(workers())
        .threads(threads())
        .retries(retries())
        .backoff(backoff())
        .failFast(configuration.value("failFast", Boolean.class));
  }

  /**
   * Configures a batch that tells its progress.
   *
   * @param batch the batch
   * @param progress is called at the configured interval, or every second if there is none
   * @param <I> the items' type
   * @return the batch
   */
  public <I> Batch<I> configure(Batch<I> batch, Consumer<Progress> progress) {
    return configure(batch).onProgress(progressInterval().orElse(USUAL_INTERVAL), progress);
  }

  /**
   * Configures a pool.
   *
   * @param pool the pool to be
   * @return the pool to be
   */
  public WorkerPool.Builder configure(WorkerPool.Builder pool) {
    timeout().ifPresent(pool::timeout);
    return pool.workers(workers()).threads(threads()).retries(retries()).backoff(backoff());
  }

  /** How many tasks run at the same time; 0 lets the runtime choose. */
  public int workers() {
    return configuration.value("workers", Integer.class);
  }

  /** What the workers are. */
  public Threads threads() {
    return configuration.value("threads", Threads.class);
  }

  /** Attempts of each task after its first. */
  public int retries() {
    return configuration.value("retries", Integer.class);
  }

  /** How long failed attempts rest. */
  public BackoffPlan backoff() {
    return configuration.backoff();
  }

  /** The limit for one attempt. */
  public Optional<Duration> timeout() {
    return configuration.optional("timeout", Duration.class);
  }

  /** How often progress is told. */
  public Optional<Duration> progressInterval() {
    return configuration.optional("progressInterval", Duration.class);
  }
}
