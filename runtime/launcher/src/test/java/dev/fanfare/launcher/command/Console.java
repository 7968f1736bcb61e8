package dev.fanfare.launcher.command;

import dev.fanfare.launcher.progress.Terminal;
import dev.fanfare.runtime.plan.Orchestrator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process, and keeps what they print. */
final class Console {

  final Map<String, String> environment = new HashMap<>();
  private final Bots bots;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Console(Bots bots) {
    this.bots = bots;
  }

  Console(Orchestrator<?> orchestrator) {
    this(Bots.of(orchestrator));
  }

  int run(String... arguments) {
    out.reset();
    err.reset();
    Surroundings surroundings =
        new Surroundings(
            environment,
            new Terminal(false, false, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC),
            Path.of(""));
    return new Session(bots, surroundings).launch(List.of(arguments));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
