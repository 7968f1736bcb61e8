package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.DetailLevel;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A secret stands wherever a user's text can stand, and in no output. */
final class SecretsTest {

  private static final String SECRET = "s3cr3t \"Xyzzy\"/&<pl>";

  @TempDir private Path directory;

  private final RunData run = RunData.of(run());

  private static RunReport run() {
    return FakeRun.of("leaky", 2)
        .secret("password", SECRET)
        .param("address", "https://me:" + SECRET + "@example.org")
        .ended(RunState.FAILED, "the hook threw: " + SECRET)
        .step(
            "task",
            4,
            i ->
                switch (i) {
                  case 0 -> took(1).value(SECRET).id("task[" + SECRET + "]");
                  case 1 ->
                      took(9).value(Map.of(SECRET, List.of("a" + SECRET + "b"))).attempts(2, 1);
                  case 2 -> took(2).inputs(SECRET).failed(failure());
                  default -> FakeTask.skipped("task[" + SECRET + "]");
                })
        .report();
  }

  private static Throwable failure() {
    Throwable cause = new IllegalStateException("401 for " + SECRET);
    Throwable failure = new IllegalArgumentException("x".repeat(3_995) + SECRET, cause);
    failure.addSuppressed(new IllegalStateException(SECRET));
    return failure;
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noFileShowsASecret(ReportFormat format) throws IOException {
    Path file = RunFiles.write(run, directory, Set.of(format)).get(0);

    String text = text(file);
    assertTrue(text.contains("task"), text);
    assertHidden(text);
  }

  @ParameterizedTest
  @EnumSource(DetailLevel.class)
  void noTreeShowsASecret(DetailLevel details) {
    assertHidden(RunTree.render(run, TreeOptions.DEFAULT.details(details)));
  }

  @Test
  void theMaskStandsInItsPlace() {
    assertEquals("\"•••\"", run.params().get("password"));
    assertEquals("\"https://me:•••@example.org\"", run.params().get("address"));
    assertEquals("task[•••]", run.tasks().id(0));
    assertEquals("\"•••\"", run.tasks().value(0));
    assertEquals("{\"•••\":[\"a•••b\"]}", run.tasks().value(1));
    assertEquals("[\"•••\"]", run.tasks().inputs(2));
    assertEquals(0, run.tasks().blamed(3));
    assertTrue(run.causes().get(0).trace().contains("401 for •••"), run.causes().get(0).trace());
  }

  /** Every form in which a writer may have escaped it, and its beginning where a text was cut. */
  private static void assertHidden(String text) {
    for (String part : List.of("s3cr3t", "Xyzzy", "<pl>", "&lt;pl&gt;")) {
      assertFalse(text.contains(part), () -> part + " in " + text);
    }
  }

  /** A file's text with what is packed in it. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      return read(new GZIPInputStream(new ByteArrayInputStream(bytes)));
    }
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    List<String> packed =
        Pattern.compile(">\\s*(eJ[A-Za-z0-9+/=]{20,})\\s*<")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .map(group -> group.replaceAll("[>\\s<]", ""))
            .toList();
    assertEquals(file.toString().endsWith(".html") ? 1 : 0, packed.size());
    for (String part : packed) {
      byte[] deflated = Base64.getDecoder().decode(part);
      text.append(read(new InflaterInputStream(new ByteArrayInputStream(deflated))));
    }
    return text.toString();
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
