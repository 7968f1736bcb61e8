package dev.fanfare.report.file;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunBrief.StepBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunEnvironment;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.file.JsonTree.InvalidJsonException;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads {@code run.json} back. Members that it does not know are left out. */
final class RunJsonReader {

  private final Map<String, String> params = new LinkedHashMap<>();
  private @Nullable RunInfo info;
  private @Nullable RunEnvironment environment;
  private List<LimitData> limits = List.of();
  private List<StepData> steps = List.of();
  private List<StepBrief> stepBriefs = List.of();
  private List<WorkerData> workers = List.of();
  private List<JsonTree> causes = List.of();
  private @Nullable TaskJsonReader tasks;

  private RunJsonReader() {}

  /**
   * Reads a file.
   *
   * @throws FanfareException if it cannot be read, or is not what the schema says; the message
   *     names the place
   */
  static RunData read(Path file) {
    return read(file, RunJsonReader::whole).from(file);
  }

  /** Reads what stands before a file's tasks; throws what {@link #read(Path)} throws. */
  static RunBrief readBrief(Path file) {
    return read(file, RunJsonReader::brief);
  }

  private static <T> T read(Path file, BiFunction<RunJsonReader, JsonParser, T> reading) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser in = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return reading.apply(new RunJsonReader(), in);
    } catch (NoSuchFileException e) {
      throw new FanfareException("there is no run at " + file.getParent() + ": no run.json", e);
    } catch (IOException e) {
      throw new FanfareException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (UnexpectedEndOfInputException e) {
      throw new FanfareException(
          file + " ends in the middle" + line(e) + ": it was not written whole", e);
    } catch (JacksonException e) {
      throw new FanfareException(file + " is not well-formed JSON" + place(e), e);
    } catch (InvalidJsonException | DateTimeException | IllegalArgumentException e) {
      throw new FanfareException(file + " is not a run: " + e.getMessage(), e);
    }
  }

  private static String line(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : ", at line " + at.getLineNr();
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private RunData whole(JsonParser in) {
    readUntil("nothing", in);
    if (info == null || environment == null || tasks == null) {
      throw new InvalidJsonException("run, environment or tasks is missing");
    }
    return RunData.of(
        info, environment, params, limits, steps, workers, tasks.causes(causes), tasks.table());
  }

  private RunBrief brief(JsonParser in) {
    readUntil("workers", in);
    if (info == null) {
      throw new InvalidJsonException("run is missing");
    }
    return new RunBrief(info, stepBriefs);
  }

  private void readUntil(String end, JsonParser in) {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidJsonException("it is not an object");
    }
    while (in.nextToken() != JsonToken.END_OBJECT && !end.equals(in.currentName())) {
      String name = in.currentName();
      in.nextToken();
      member(name, in);
    }
  }

  private void member(String name, JsonParser in) {
    switch (name) {
      case "schema" -> schema(in);
      case "run" -> info = JsonParts.info(JsonTree.read(in, name));
      case "environment" -> environment = JsonParts.environment(JsonTree.read(in, name));
      case "params" -> params(in);
      case "limits" -> limits = objects(in, name).stream().map(JsonParts::limit).toList();
      case "steps" -> steps(objects(in, name));
      case "workers" -> workers = objects(in, name).stream().map(JsonParts::worker).toList();
      case "causes" -> causes = objects(in, name);
      case "tasks" -> {
        tasks = new TaskJsonReader(steps, causes.size());
        tasks.read(in);
      }
      default -> in.skipChildren();
    }
  }

  private static void schema(JsonParser in) {
    if (!RunJson.SCHEMA.equals(in.getString())) {
      throw new InvalidJsonException(
          "its schema is '" + in.getString() + "'; this version reads " + RunJson.SCHEMA);
    }
  }

  private void steps(List<JsonTree> trees) {
    steps = JsonParts.steps(trees);
    stepBriefs = trees.stream().map(JsonParts::stepBrief).toList();
  }

  private static List<JsonTree> objects(JsonParser in, String path) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidJsonException(path + " is not an array");
    }
    List<JsonTree> objects = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      objects.add(JsonTree.read(in, path + "[" + objects.size() + "]"));
    }
    return objects;
  }

  private void params(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new InvalidJsonException("params is not an object");
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      params.put(name, JsonTree.raw(in));
    }
  }
}
