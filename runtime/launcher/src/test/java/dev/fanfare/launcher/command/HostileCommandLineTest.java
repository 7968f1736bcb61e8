package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.app.BotCatalogue;
import dev.fanfare.config.CleanText;
import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that drive a terminal, secrets, and other people's locales. */
class HostileCommandLineTest {

  private static final String SECRET = "sesame-4711";
  private static final List<String> HOSTILE =
      List.of(
          "\u001b[31mx", "\u009b2J", "\u001b]0;t\u0007", "a\r\nb", "\u202ex", "y".repeat(50_000));

  private enum Vault {
    THE
  }

  @TempDir Path directory;

  private final TestConsole console =
      new TestConsole(
          BotCatalogue.of(new FakeOrchestrator<>(Vault.class, List.of(vault()), Vault.THE)));

  /** Fails with what it was given. */
  private static Plan<Vault> vault() {
    return Plan.of("vault", Vault.class)
        .param(new ParamPlan("token", TypeRef.of(String.class), "t", "Opens it."))
        .param(new ParamPlan("depth", TypeRef.of(Integer.class), "1", ""))
        .retries(1)
        .phase(
            1,
            StepPlan.<Vault>of(
                    "open",
                    (bot, call) -> {
                      throw new IllegalStateException("not opened by " + call.get(0));
                    })
                .input(new Input.Param("token"))
                .build())
        .build();
  }

  static Stream<List<String>> linesWithHostileTexts() {
    List<List<String>> shapes =
        List.of(
            List.of("%"),
            List.of("--%"),
            List.of("plan", "%"),
            List.of("plan", "--%"),
            List.of("plan", "--set", "%=1"),
            List.of("plan", "--set", "%"),
            List.of("plan", "--set", "depth=%"),
            List.of("plan", "--workers", "%"),
            List.of("plan", "--only", "%"),
            List.of("plan", "--only", "step:%"),
            List.of("plan", "--format", "%"),
            List.of("plan", "--config", "%"),
            List.of("report", "%"),
            List.of("export", "--format", "%"),
            List.of("help", "%"),
            List.of("schedule", "--next", "%"),
            List.of("verify", "--vary", "%"),
            List.of("verify", "--jdk", "%"),
            List.of("run", "--out", "/dev/null/%"),
            List.of("plan", "--set", "token=@%"),
            List.of("completion", "%"));
    return shapes.stream()
        .flatMap(
            shape ->
                HOSTILE.stream()
                    .map(text -> shape.stream().map(part -> part.replace("%", text)).toList()));
  }

  @ParameterizedTest
  @MethodSource("linesWithHostileTexts")
  void noErrorDrivesTheTerminalOrIsEndless(List<String> line) {
    assertNotEquals(0, console.run(line.toArray(String[]::new)), () -> "" + line);
    String err = console.err();
    for (String printed : err.split("\n", -1)) {
      assertEquals(CleanText.line(printed), printed);
    }
    assertTrue(err.length() < 1_000, () -> err.length() + " characters");
    assertFalse(err.contains("internal error"), err);
    assertEquals(1, err.lines().count(), err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "none"})
  void aSecretLeavesNowhere(String progress) {
    String out = directory.toString();
    console.environment.put("VAULT_TOKEN", SECRET);
    for (String given : List.of(SECRET, "${VAULT_TOKEN}")) {
      for (List<String> line :
          List.of(
              List.of("plan"),
              List.of("plan", "--format", "json"),
              List.of("run", "--dry-run"),
              List.of("run", "--progress", progress, "--out", out, "--report", "json,csv,html"),
              List.of("verify", "--vary", "again"))) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of("--set", "token=" + given, "--set", "backoff.initial=1ms"));
        if (!line.get(0).equals("verify")) {
          console.run(all.toArray(String[]::new));
          String printed = console.out() + console.err();
          assertFalse(printed.contains("4711"), line + "\n" + printed);
          assertTrue(printed.contains("•••"), line + "\n" + printed);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"})
  void outputsAreTheSameInEveryLocale(String tag) {
    List<List<String>> lines =
        List.of(
            List.of("plan"),
            List.of("plan", "--format", "json"),
            List.of("plan", "--set", "schedule=0 0 6 * * MON"),
            List.of("schedule", "--next", "12", "--set", "schedule=0 12 * * *"),
            List.of("plan", "--workers", "1000000"),
            List.of("help"),
            List.of("config", "--example"),
            List.of("list"));
    for (List<String> line : lines) {
      String usual = printed(line, Locale.ROOT);
      assertEquals(usual, printed(line, Locale.forLanguageTag(tag)), line.toString());
    }
    List<String> run = List.of("run", "--out", directory.toString(), "--progress", "plain");
    String tree = withoutTimes(printed(run, Locale.ROOT));
    assertEquals(tree, withoutTimes(printed(run, Locale.forLanguageTag(tag))));
  }

  private String printed(List<String> line, Locale locale) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      int code = console.run(line.toArray(String[]::new));
      return code + "\n" + console.out() + console.err();
    } finally {
      Locale.setDefault(before);
    }
  }

  /** What differs from run to run: times, ids, and the blanks that go with them. */
  private static String withoutTimes(String text) {
    return text.replaceAll("[0-9a-f]{12}", "ID")
        .replaceAll("[0-9.]+(ns|µs|ms|s)\\b", "TIME")
        .replaceAll("busy [<0-9]+%", "busy")
        .replaceAll("= [<0-9]+% of wall", "of wall")
        .replaceAll(" +", " ")
        .replaceAll("(?m)^Why slow.*\n", "");
  }

  @Test
  void helpShowsNoDefaultOfASecret() {
    assertEquals(0, console.run("run", "--help"));
    assertTrue(console.out().contains("token  String   default •••"), console.out());
  }
}
