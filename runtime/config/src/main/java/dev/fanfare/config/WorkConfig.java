package dev.fanfare.config;

import dev.fanfare.api.Threads;
import dev.fanfare.config.ConfigNode.MappingNode;
import dev.fanfare.runtime.Batch;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a {@link Batch} or a {@link WorkerPool}, from the same files and variables
 * as bots, or from a map. Immutable.
 *
 * <pre>{@code
 * WorkConfig config = WorkConfig.load(Path.of("."));       // fanfare.yaml, fanfare.yml, fanfare.json
 * config.configure(Batch.of(uris)).run(uri -> fetch(uri));
 * config.save(Path.of("used.json"));
 * }</pre>
 *
 * <p>Settings are also known by the names that other systems have for them: {@code num_bots},
 * {@code num_workers} and {@code max_workers} are {@code workers}; {@code max_retries} is {@code
 * retries}; {@code monitor_interval} is {@code progressInterval}, {@code retry_delay} is {@code
 * backoff.initial}, both also as a number of seconds; {@code fail_fast} is {@code failFast}, and so
 * on for any name in snake case.
 */
public final class WorkConfig {

  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);
  private static final String PARAMS = "params";

  /**
   * The settings that only bots have: below these names anything may stand in a file that serves
   * both.
   */
  private static final Set<String> OF_BOTS = Set.of("steps", "limits", "bots");

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

  private static final List<String> DEFAULT_FILES =
      List.of("fanfare.yaml", "fanfare.yml", "fanfare.json");

  private final ConfigurationLayers layers;
  private final ResolvedConfiguration configuration;
  private final MappingNode params;

  private WorkConfig(MappingNode written, Map<String, String> environment) {
    List<ConfigSetting> settings = PlanSettings.ofWork();
    Set<String> paths = new LinkedHashSet<>();
    settings.forEach(setting -> paths.add(setting.path()));
    MappingNode meant = SettingAliases.replace(written, paths);
    Map<String, ConfigNode> fields = new LinkedHashMap<>(meant.fields());
    fields.keySet().removeAll(OF_BOTS);
    params = params(fields.get(PARAMS), written.origin());
    layers =
        new ConfigurationLayers(
            Map.of(), environment, List.of(new MappingNode(fields, written.origin())), Path.of(""));
    fields.remove(PARAMS);
    paths.addAll(OF_RUNS);
    new ConfigFile(new MappingNode(fields, written.origin())).refuseUnknown(paths);
    configuration = layers.resolve(settings);
  }

  private static MappingNode params(@Nullable ConfigNode node, ValueOrigin origin) {
    if (node == null || node instanceof ConfigNode.NullNode) {
      return new MappingNode(Map.of(), origin);
    }
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw new ConfigurationException(
        node.origin() + ": 'params' is " + node.describe() + "; it takes names and values");
  }

  /** Returns a configuration that sets nothing; it ignores variables of the environment. */
  public static WorkConfig defaults() {
    return of(Map.of());
  }

  /**
   * Returns the configuration of a map; it ignores variables of the environment.
   *
   * @param values settings by their paths, such as {@code backoff.initial}, or in maps of maps, and
   *     the task's own values below {@code params}; values are numbers, texts, durations, enums,
   *     lists and maps
   * @throws ConfigurationException if a name is no setting, or a value does not fit
   */
  public static WorkConfig of(Map<String, ?> values) {
    return new WorkConfig(
        PlainValues.mapping(values, new ValueOrigin(ValueOrigin.OriginLayer.FILE, "map")),
        Map.of());
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
    return new WorkConfig(ConfigNodeReader.file(file), environment);
  }

  /**
   * Reads the default file of a directory: {@code fanfare.yaml}, {@code fanfare.yml} or {@code
   * fanfare.json}. Where there is none, only variables of this process's environment count.
   *
   * @param directory where to look
   * @throws ConfigurationException as {@link #read(Path)}, and if there is more than one
   */
  public static WorkConfig load(Path directory) {
    List<Path> found =
        DEFAULT_FILES.stream().map(directory::resolve).filter(Files::isRegularFile).toList();
    if (found.size() > 1) {
      throw new ConfigurationException(
          "there are " + found.get(0) + " and " + found.get(1) + "; keep one of them");
    }
    return found.isEmpty()
        ? new WorkConfig(
            new MappingNode(Map.of(), new ValueOrigin(ValueOrigin.OriginLayer.FILE, "none")),
            System.getenv())
        : read(found.get(0));
  }

  /** Returns all settings of a batch or a pool, in the order in which they are listed and saved. */
  public static List<ConfigSetting> settings() {
    return PlanSettings.ofWork();
  }

  /**
   * Returns the configuration as a map that {@link #of} takes, in the order of {@link #settings};
   * what has no value is not in it. References among the {@code params} stay as they were written.
   */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (ConfiguredSetting configured : configuration.all()) {
      Object value =
          configured.value() instanceof Optional<?> optional
              ? optional.orElse(null)
              : configured.value();
      if (value != null) {
        PlainValues.put(map, configured.setting().path(), PlainValues.simple(value));
      }
    }
    map.put(PARAMS, params());
    return Collections.unmodifiableMap(map);
  }

  /**
   * Writes the configuration to a file, whole or not at all.
   *
   * @param file JSON if its name ends so, else YAML; the directory has to be there
   * @throws ConfigurationException if it cannot be written
   */
  public void save(Path file) {
    String text =
        String.valueOf(file.getFileName()).endsWith(".json")
            ? ConfigJson.of(toMap()) + "\n"
            : YamlText.of(toMap());
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + file + ": " + e.getMessage(), e);
    }
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
   * Configures a batch that reports its progress.
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

  /** Returns how many tasks run at the same time; 0 lets the runtime choose. */
  public int workers() {
    return configuration.value("workers", Integer.class);
  }

  /** Returns the kind of threads that the workers are. */
  public Threads threads() {
    return configuration.value("threads", Threads.class);
  }

  /** Attempts of each task after its first. */
  public int retries() {
    return configuration.value("retries", Integer.class);
  }

  /** Returns how long a failed attempt waits before the next. */
  public BackoffPlan backoff() {
    return configuration.backoff();
  }

  /** Returns the limit for one attempt. */
  public Optional<Duration> timeout() {
    return configuration.optional("timeout", Duration.class);
  }

  /** Returns how often progress is reported. */
  public Optional<Duration> progressInterval() {
    return configuration.optional("progressInterval", Duration.class);
  }

  /** Returns whether more is to be said than usual; what that is, is up to the program. */
  public boolean verbose() {
    return configuration.value("verbose", Boolean.class);
  }

  /**
   * Returns the task's own values: numbers, flags, texts, lists and maps, in the order in which
   * they were written.
   */
  public Map<String, Object> params() {
    return PlainValues.map(params);
  }

  /**
   * Returns one of the task's own values, read as a bot's parameter would be: {@code 30s} for a
   * duration, <code>${NAME}</code> for a variable, {@code @file} for a file's content; the variable
   * {@code FANFARE_PARAMS_NAME} is stronger than the file.
   *
   * @param name its name
   * @param type its type
   * @param <T> its type
   * @return the value; empty if it is not set
   * @throws ConfigurationException if it does not fit
   */
  public <T> Optional<T> param(String name, Class<T> type) {
    ConfigSetting setting =
        new ConfigSetting(
            ConfigSetting.PARAMS + name,
            TypeRef.of(Optional.class, TypeRef.of(type)),
            ConfigSetting.NumberRange.ANY,
            null,
            ValueOrigin.DEFAULT,
            "");
    return layers.resolve(List.of(setting)).optional(setting.path(), type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkConfig config && config.toMap().equals(toMap());
  }

  @Override
  public int hashCode() {
    return toMap().hashCode();
  }

  /** Returns the settings without the task's own values, which may be secret. */
  @Override
  public String toString() {
    Map<String, Object> shown = new LinkedHashMap<>(toMap());
    shown.remove(PARAMS);
    return "WorkConfig" + shown;
  }
}
