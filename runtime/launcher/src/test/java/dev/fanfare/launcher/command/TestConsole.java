package dev.fanfare.launcher.command;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.BotCatalogue;
import dev.fanfare.launcher.progress.TerminalTraits;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.testkit.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process, and keeps what they print. */
final class TestConsole {

  final Map<String, String> environment = new HashMap<>();
  final Simulation world = Simulation.inOrder();
  private final BotCatalogue bots;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  TestConsole(BotCatalogue bots) {
    this.bots = bots;
    Instant now = world.environment().time().instant();
    world.jumpClock(Duration.between(now, Instant.parse("2026-11-20T12:00:00Z")));
  }

  TestConsole(Orchestrator<?> orchestrator) {
    this(BotCatalogue.of(orchestrator));
  }

  int run(String... arguments) {
    clear();
    return new CommandLineSession(context()).launch(List.of(arguments));
  }

  /** The context of a command; it is noon, until something waits in the simulation. */
  CommandContext context() {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new CommandContext(
        new AppContext(
            bots,
            environment,
            world.environment(),
            () -> ZoneOffset.UTC,
            Path.of(""),
            errors::println),
        "bot",
        new TerminalTraits(false, false, StandardCharsets.UTF_8),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        out,
        errors,
        new PrintableText());
  }

  /** Forgets what has been printed. */
  void clear() {
    out.reset();
    err.reset();
  }

  BotCatalogue bots() {
    return bots;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
