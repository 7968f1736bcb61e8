package dev.fanfare.cassette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file: what stands in it, what must not, and what is refused. */
class CassetteFileTest {

  private static final String SECRET = "s3cr3t\"key/é+77";

  @TempDir Path directory;
  private ReviewRuns runs;

  @BeforeEach
  void begin() {
    runs = new ReviewRuns(directory);
  }

  @Test
  void isTheSameWhateverTheOrder() throws IOException {
    List<String> questions = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      questions.add("q" + number % 40);
    }
    String first = null;
    for (int workers : new int[] {1, 16, 7}) {
      runs.bot(CassetteMode.RECORD, question -> "to " + question)
          .param("questions", questions)
          .workers(workers)
          .run()
          .orThrow();
      first = first == null ? Files.readString(runs.file) : first;
      assertEquals(first, Files.readString(runs.file));
    }
    List<String> ids = runs.lines().stream().skip(1).map(CassetteFileTest::id).toList();
    List<String> sorted = new ArrayList<>(ids);
    Collections.shuffle(sorted, new Random(1));
    Collections.sort(sorted);
    assertEquals(sorted, ids, "by step and key");
    assertEquals(51, ids.size());
  }

  private static String id(String line) {
    CassetteEntry.CallId id = EntryReader.entry(line, 1).id();
    return "%s %s %03d".formatted(id.step(), id.key(), id.nth());
  }

  @Test
  void isReadable() {
    runs.bot(CassetteMode.RECORD, question -> "yes")
        .param("questions", List.of("May I sell it?"))
        .run()
        .orThrow();

    assertEquals(
        "{\"cassette\":1,\"bot\":\"review\",\"recordedAt\":\"2026-12-01T10:00:00Z\","
            + "\"params\":{\"model\":\"small\",\"questions\":[\"May I sell it?\"]}}",
        runs.lines().get(0));
    String ask = runs.lines().get(1);
    assertTrue(
        ask.startsWith(
            "{\"step\":\"ask\",\"input\":{\"questions\":{\"topic\":\"law\",\"text\":\"May I sell"
                + " it?\"}},\"calls\":[{\"answer\":{\"text\":\"small:"
                + " yes\",\"score\":-0.0}}],\"key\":\""),
        ask);
  }

  @Test
  void hidesSecretsByValueAndByName() throws IOException {
    String base64 = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    runs.variables = Map.of("REVIEW_TOKEN", "from-the-environment", "HOME", "/home/reviewer1");
    RunReport recorded =
        runs.bot(
                CassetteMode.RECORD,
                question ->
                    question.startsWith("fail")
                        ? fail("HTTP 401 for " + SECRET)
                        : "you are " + SECRET + " or " + base64 + " from-the-environment")
            .param("questions", List.of("who am I, " + SECRET + "?", "fail", "/home/reviewer1"))
            .param("apiKey", SECRET)
            .run();

    String text = Files.readString(runs.file);
    assertFalse(text.contains("s3cr3t"), text);
    assertFalse(text.contains(base64.substring(0, 12)), text);
    assertFalse(text.contains("from-the-environment"), text);
    assertTrue(text.contains("/home/reviewer1"), text);
    assertTrue(text.contains("HTTP 401 for •••"), text);

    // Another key replays: a secret is no input, and the recording run went on with the mask.
    RunReport replayed =
        runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
            .param("questions", List.of("who am I, " + SECRET + "?", "fail", "/home/reviewer1"))
            .param("apiKey", "another")
            .run();
    assertEquals(recorded.digest(), replayed.digest());
  }

  private static String fail(String message) throws IOException {
    throw new IOException(message);
  }

  @Test
  void textsUnderANameOfASecretAreHidden() {
    List<String> noticed = new ArrayList<>();
    TextMask mask = TestMasks.of("none", noticed::add);

    assertEquals(
        "{\"accessToken\":\"•••\",\"tokens\":[\"•••\",7],\"a\":{\"password\":{\"x\":\"•••\"},\"b\":\"c\"}}",
        mask.hide(
            "{\"accessToken\":\"abc\",\"tokens\":[\"t\",7],\"a\":{\"password\":{\"x\":\"y\"},\"b\":\"c\"}}"));
    assertEquals(3, noticed.size(), noticed::toString);
  }

  /** A number is not masked: what is left of a secret is found before the file is written. */
  @Test
  void refusesToEndWithASecretInTheFile() throws IOException {
    runs.record(question -> "yes").orThrow();
    String before = Files.readString(runs.file);

    RunReport refused =
        runs.bot(CassetteMode.RECORD, question -> "yes").param("apiKey", "-0.0").run();

    assertEquals(RunState.FAILED, refused.state());
    String why = refused.reason().orElseThrow();
    assertTrue(
        why.contains(
            "cassette %s is not written: the text of a secret is in 'calls' of step 'ask', where it cannot be masked"
                .formatted(runs.file)),
        why);
    assertFalse(why.contains("-0.0"), why);
    assertEquals(before, Files.readString(runs.file));
  }

  @Test
  void hostileTextsStayOneLineAndComeBackEqual() {
    List<String> hostile =
        List.of(
            "two\nlines\r\n",
            "\u2028 \u2029 \u0085",
            "\u202egnp.exe \u2066hidden\u2069",
            "\u0000\u001b[2J\u007f",
            "lone \ud83d and \ude00 pair \ud83d\ude00",
            "{\"step\":\"ask\"}",
            "\"}],\"key\":\"",
            "\ufeff\\u0041 ••• </script>",
            "");
    RunReport recorded =
        runs.bot(CassetteMode.RECORD, question -> question)
            .param("questions", hostile)
            .run()
            .orThrow();

    assertEquals(1 + hostile.size() + 1, runs.lines().size());
    for (String line : runs.lines()) {
      assertTrue(line.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT), line);
      assertTrue(line.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL), line);
    }
    RunReport replayed =
        runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE).param("questions", hostile).run();
    assertEquals(recorded.digest(), replayed.orThrow().digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 'x' | cassette %s:2 cannot be used: it is not JSON",
        "2 | '[]' | cassette %s:2 cannot be used: it is not a JSON object",
        "3 | '' | cassette %s:3 cannot be used: it is not a JSON object",
        "3 | '{}' | cassette %s:3 cannot be used: 'step' is missing",
        "3 | '{\"step\":\"ask\",\"key\":\"00\"}' | cassette %s:3 cannot be used: 'key' is not"
            + " hexadecimal of 64 digits",
        "3 | '{\"step\":\"ask\",\"stop\":1}' | cassette %s:3 cannot be used: 'stop' is not known",
        "3 | '{\"step\":\"ask\",\"step\":\"ask\"}' | cassette %s:3 cannot be used: it is not JSON:"
            + " Duplicate",
        "4 | SAME | cassette %s:4 cannot be used: it records the same call as line 3",
        "4 | CUT | cassette %s:4 cannot be used: it is not JSON",
        "1 | 'hello' | %s:1 is not the beginning of a cassette: it is not JSON",
        "1 | '{}' | %s:1 is not the beginning of a cassette: it does not begin with",
        "1 | '{\"cassette\":2,\"bot\":\"review\",\"recordedAt\":\"2026-12-01T10:00:00Z\"}' |"
            + " cassette %s:1 cannot be used: it has format 2, and this version reads 1",
        "1 | '{\"cassette\":1,\"bot\":\"other\",\"recordedAt\":\"2026-12-01T10:00:00Z\"}' |"
            + " cassette %s:1 cannot be used: it was recorded of bot 'other', not of 'review'",
        "1 | '{\"cassette\":1,\"bot\":\"review\",\"recordedAt\":\"yesterday\"}' | %s:1 is not the"
            + " beginning of a cassette: it has no such time",
      })
  void saysWhichLineIsBadAndWritesNothing(int number, String line, String expected)
      throws IOException {
    runs.record(question -> "yes").orThrow();
    List<String> lines = new ArrayList<>(runs.lines());
    String before = lines.get(number - 1);
    lines.set(
        number - 1,
        line.equals("SAME")
            ? lines.get(number - 2)
            : line.equals("CUT") ? before.substring(0, before.length() / 2) : line);
    runs.write(lines);
    String bad = Files.readString(runs.file);

    for (CassetteMode mode : List.of(CassetteMode.REPLAY, CassetteMode.AUTO)) {
      FanfareException refused =
          assertThrows(
              FanfareException.class, () -> runs.bot(mode, RecordedApi.UNREACHABLE).start());
      assertTrue(
          refused.getMessage().startsWith(expected.formatted(runs.file)), refused.getMessage());
      assertEquals(1, refused.getMessage().lines().count());
    }
    assertEquals(bad, Files.readString(runs.file));
  }

  @Test
  void aFileThatWasCutAnywhereIsRefused() throws IOException {
    runs.record(question -> "yes").orThrow();
    byte[] whole = Files.readAllBytes(runs.file);
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int length = round == 0 ? whole.length - 1 : random.nextInt(whole.length - 1);
      // A file that ends with a line is a shorter file: that cannot be seen.
      if (length > 0 && whole[length - 1] == '\n') {
        continue;
      }
      Files.write(runs.file, Arrays.copyOf(whole, length));
      FanfareException refused = assertThrows(FanfareException.class, runs::replay);
      assertTrue(refused.getMessage().contains(runs.file.toString()), refused.getMessage());
    }
  }

  @Test
  void replacesNoFileThatIsNoCassette() throws IOException {
    Files.writeString(runs.file, "# notes\n");

    assertThrows(FanfareException.class, () -> runs.record(RecordedApi.UNREACHABLE));

    assertEquals("# notes\n", Files.readString(runs.file));
  }

  @Test
  void saysThatThereIsNoFileOrNoDirectory() {
    assertEquals(
        "there is no cassette %s: record it first, with record in place of replay"
            .formatted(runs.file),
        assertThrows(FanfareException.class, runs::replay).getMessage());
    ReviewRuns elsewhere = new ReviewRuns(directory.resolve("none"));
    assertEquals(
        "cassette %s cannot be written: there is no directory %s"
            .formatted(elsewhere.file, directory.resolve("none")),
        assertThrows(FanfareException.class, () -> elsewhere.record(RecordedApi.UNREACHABLE))
            .getMessage());
  }

  @Test
  void warnsOfOldRecordings() {
    runs.record(question -> "yes").orThrow();
    runs.now = runs.now.plus(Duration.ofDays(91));

    runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
        .cassette(runs.cassette(CassetteMode.REPLAY, Duration.ofDays(91)))
        .run()
        .orThrow();
    assertEquals(List.of(), runs.notices);
    runs.bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE)
        .cassette(runs.cassette(CassetteMode.REPLAY, Duration.ofDays(90)))
        .run()
        .orThrow();
    assertEquals(
        List.of(
            "cassette %s was recorded on 2026-12-01T10:00:00Z, 91 days ago: record it again"
                .formatted(runs.file)),
        runs.notices);
  }
}
