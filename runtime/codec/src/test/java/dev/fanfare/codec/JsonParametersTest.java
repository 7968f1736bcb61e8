package dev.fanfare.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonParametersTest {

  private static final JsonParameters PARAMETERS =
      ValueCodec.create()
          .parameters(
              "function 'mail'",
              List.of(
                  new ParamPlan("count", TypeRef.of(Integer.class), null, ""),
                  new ParamPlan("color", TypeRef.of(Samples.Color.class), "RED", ""),
                  new ParamPlan("wait", TypeRef.of(Duration.class), "1s", ""),
                  new ParamPlan("file", TypeRef.of(Path.class), "x", ""),
                  new ParamPlan("note", Samples.type(Optional.class, String.class), null, ""),
                  new ParamPlan("points", Samples.type(List.class, Samples.Point.class), "", ""),
                  new ParamPlan("shape", TypeRef.of(Samples.Shape.class), "", ""),
                  new ParamPlan("token", TypeRef.of(Integer.class), "1", "", true)));

  private static String problem(String json) {
    return assertThrows(InvalidParametersException.class, () -> PARAMETERS.read(json))
        .getMessage()
        .replace("parameters of function 'mail': ", "");
  }

  @Test
  void readsWhatPeopleWrite() {
    Map<String, Object> values =
        PARAMETERS.read(
            """
            {"count": 3, "color": "green", "wait": "1h30m", "file": "a/b", "note": "hi",
             "points": [{"x": 1, "y": "a"}], "shape": {"@type": "Samples$Inner$Circle", "radius": 2}}\
            """);
    assertEquals(3, values.get("count"));
    assertEquals(Samples.Color.GREEN, values.get("color"));
    assertEquals(Duration.ofMinutes(90), values.get("wait"));
    assertEquals(Path.of("a/b"), values.get("file"));
    assertEquals(Optional.of("hi"), values.get("note"));
    assertEquals(List.of(new Samples.Point(1, "a")), values.get("points"));
    assertEquals(Map.of("count", 1), PARAMETERS.read("{\"count\": 1, \"note\": null}"));
  }

  @Test
  void readsValuesOfTheParametersOwnTypes() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("count", 3);
    given.put("color", Samples.Color.BLUE);
    given.put("points", List.of(new Samples.Point(1, "a"), Map.of("x", 2, "y", "b")));
    given.put("note", "hi");
    Map<String, Object> values = PARAMETERS.read(given);
    assertEquals(
        List.of(new Samples.Point(1, "a"), new Samples.Point(2, "b")), values.get("points"));
    assertEquals(Optional.of("hi"), values.get("note"));
    assertEquals(values, PARAMETERS.read(PARAMETERS.write(values)));
  }

  @Test
  void saysWhichFieldHoldsWhatAndWhatIsAllowed() {
    assertEquals(
        "'count' is \"ten\": expected a whole number from -2147483648 to 2147483647",
        problem("{\"count\": \"ten\"}"));
    assertEquals(
        "'count' is missing: expected a whole number from -2147483648 to 2147483647",
        problem("{}"));
    assertEquals(
        "'colour' is given: no such field; there is count, color, wait, file, note, points,"
            + " shape, token; did you mean 'color'?",
        problem("{\"count\": 1, \"colour\": \"RED\"}"));
    assertEquals(
        "'color' is \"PINK\": expected one of RED, GREEN, BLUE",
        problem("{\"count\": 1, \"color\": \"PINK\"}"));
    assertEquals(
        "'wait' is \"soon\": expected a duration such as 30s, 1h30m or PT30S",
        problem("{\"count\": 1, \"wait\": \"soon\"}"));
    assertEquals(
        "'points[1].x' is \"a\": expected a whole number from -2147483648 to 2147483647",
        problem("{\"count\": 1, \"points\": [{\"x\":1,\"y\":\"\"},{\"x\":\"a\",\"y\":\"\"}]}"));
    assertEquals("'points' is 7: expected a list", problem("{\"count\": 1, \"points\": 7}"));
    assertEquals(
        "'token' is ***: expected a whole number from -2147483648 to 2147483647",
        problem("{\"count\": 1, \"token\": \"s3cret\"}"));
    assertEquals(
        "'shape' is {\"@type\":\"Triangle\"}: expected \"@type\" to be one of"
            + " Samples$Circle, Square, Nothing, Group, Samples$Inner$Circle",
        problem("{\"count\": 1, \"shape\": {\"@type\": \"Triangle\"}}"));
  }

  @Test
  void reportsAllProblemsAtOnce() {
    InvalidParametersException thrown =
        assertThrows(
            InvalidParametersException.class,
            () -> PARAMETERS.read("{\"count\": 1.5, \"wait\": 3, \"x\": 1}"));
    assertEquals(
        List.of("x", "count", "wait"),
        thrown.problems().stream().map(InvalidParametersException.Problem::field).toList());
  }

  @Test
  void refusesWhatIsNoObject() {
    assertEquals("'(all)' is [1]: expected an object", problem("[1]"));
    assertThrows(InvalidParametersException.class, () -> PARAMETERS.read("{\"count\": "));
  }
}
