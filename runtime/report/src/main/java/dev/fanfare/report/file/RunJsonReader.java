package dev.fanfare.report.file;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.report.data.Environment;
import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.file.JsonTree.Unfit;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.TaskCounts;
import dev.fanfare.runtime.WorkerState;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** Reads {@code run.json} back. Members that it does not know are left out. */
final class RunJsonReader {

  private final Map<String, String> params = new LinkedHashMap<>();
  private @Nullable RunInfo info;
  private @Nullable Environment environment;
  private List<LimitData> limits = List.of();
  private List<StepData> steps = List.of();
  private List<WorkerData> workers = List.of();
  private List<JsonTree> causes = List.of();
  private @Nullable TaskRows tasks;

  private RunJsonReader() {}

  /**
   * Reads a file.
   *
   * @throws FanfareException if it cannot be read, or is not what the schema says; the message
   *     names the place
   */
  static RunData read(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser in = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new RunJsonReader().read(in);
    } catch (NoSuchFileException e) {
      throw new FanfareException("there is no run at " + file.getParent() + ": no run.json", e);
    } catch (IOException e) {
      throw new FanfareException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new FanfareException(
          file + " is not well-formed JSON" + place + ": " + e.getOriginalMessage(), e);
    } catch (Unfit | DateTimeException | IllegalArgumentException e) {
      throw new FanfareException(file + " is not a run: " + e.getMessage(), e);
    }
  }

  private RunData read(JsonParser in) {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new Unfit("it is not an object");
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      member(name, in);
    }
    if (info == null || environment == null || tasks == null) {
      throw new Unfit("run, environment or tasks is missing");
    }
    return RunData.of(
        info, environment, params, limits, steps, workers, tasks.causes(causes), tasks.table());
  }

  private void member(String name, JsonParser in) {
    switch (name) {
      case "schema" -> schema(in);
      case "run" -> info = info(JsonTree.read(in, name));
      case "environment" -> environment = environment(JsonTree.read(in, name));
      case "params" -> params(in);
      case "limits" -> limits = objects(in, name).stream().map(RunJsonReader::limit).toList();
      case "steps" -> steps = steps(objects(in, name));
      case "workers" -> workers = objects(in, name).stream().map(RunJsonReader::worker).toList();
      case "causes" -> causes = objects(in, name);
      case "tasks" -> {
        tasks = new TaskRows(steps, causes.size());
        tasks.read(in);
      }
      default -> in.skipChildren();
    }
  }

  private static void schema(JsonParser in) {
    if (!RunJson.SCHEMA.equals(in.getString())) {
      throw new Unfit(
          "its schema is '" + in.getString() + "'; this version reads " + RunJson.SCHEMA);
    }
  }

  private static List<JsonTree> objects(JsonParser in, String path) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new Unfit(path + " is not an array");
    }
    List<JsonTree> objects = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      objects.add(JsonTree.read(in, path + "[" + objects.size() + "]"));
    }
    return objects;
  }

  private void params(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new Unfit("params is not an object");
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      params.put(name, JsonTree.raw(in));
    }
  }

  private static RunInfo info(JsonTree run) {
    int workers = run.count("workers");
    if (workers < 1 || workers > 100_000) {
      throw new Unfit("run.workers is not within 1 to 100000: " + workers);
    }
    return new RunInfo(
        run.text("id"),
        run.text("bot"),
        run.text("botClass"),
        run.constant("state", RunState.class),
        run.optionalText("reason"),
        Instant.parse(run.text("startedAt")),
        run.number("durationNs"),
        run.number("seed"),
        workers,
        run.constant("threads", Threads.class),
        run.count("retries"),
        run.flag("failFast"),
        run.optionalNumber("timeoutNs"),
        run.texts("tags"),
        run.optionalText("digest"));
  }

  private static Environment environment(JsonTree tree) {
    return new Environment(
        tree.text("java"),
        tree.text("vm"),
        tree.text("os"),
        tree.count("processors"),
        tree.number("maxHeapBytes"),
        tree.text("fanfare"));
  }

  private static LimitData limit(JsonTree tree) {
    return new LimitData(
        tree.text("name"),
        tree.optionalCount("concurrency"),
        tree.optionalCount("permits"),
        tree.optionalNumber("perNs"));
  }

  private static WorkerData worker(JsonTree tree) {
    return new WorkerData(
        tree.count("id"),
        tree.constant("state", WorkerState.class),
        tree.number("succeeded"),
        tree.number("failed"),
        tree.number("busyNs"));
  }

  private static List<StepData> steps(List<JsonTree> trees) {
    List<StepData> steps = new ArrayList<>();
    int first = 0;
    for (JsonTree tree : trees) {
      StepData step = step(tree, first);
      first = Math.addExact(first, step.taskCount());
      steps.add(step);
    }
    return steps;
  }

  private static StepData step(JsonTree tree, int first) {
    return new StepData(
        tree.text("name"),
        tree.text("phase"),
        Math.toIntExact(tree.number("order")),
        tree.constant("state", RunState.class),
        counts(tree.object("counts")),
        tree.number("startedNs"),
        tree.number("endedNs"),
        first,
        shape(tree));
  }

  private static TaskCounts counts(JsonTree tree) {
    return new TaskCounts(
        tree.count("total"),
        tree.count("succeeded"),
        tree.count("afterRetry"),
        tree.count("failed"),
        tree.count("timedOut"),
        tree.count("cancelled"),
        tree.count("skipped"));
  }

  private static StepShape shape(JsonTree tree) {
    return new StepShape(
        tree.flag("calledOnce"),
        tree.text("element"),
        tree.objects("inputs").stream().map(RunJsonReader::input).toList(),
        tree.constant("priority", Priority.class),
        tree.count("retries"),
        tree.optionalNumber("timeoutNs"),
        tree.optionalText("limit"),
        tree.share("minSuccess"),
        tree.texts("tags"));
  }

  private static InputData input(JsonTree tree) {
    return new InputData(
        tree.constant("kind", InputData.Kind.class), tree.texts("sources"), tree.texts("by"));
  }
}
