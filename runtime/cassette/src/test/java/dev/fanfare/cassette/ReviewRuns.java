package dev.fanfare.cassette;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs of {@link ReviewBot} with a cassette in a directory. */
final class ReviewRuns {

  static final List<String> QUESTIONS = List.of("May I sell it?", "Who is liable?", "What is due?");

  final Path file;
  final List<String> notices = new ArrayList<>();
  Map<String, String> variables = Map.of();
  Instant now = Instant.parse("2026-12-01T10:00:00Z");

  ReviewRuns(Path directory) {
    file = directory.resolve("review.ndjson");
  }

  Cassette cassette(CassetteMode mode) {
    return cassette(mode, null);
  }

  Cassette cassette(CassetteMode mode, @Nullable Duration maxAge) {
    return new Cassette(mode, file, maxAge, notices::add, new FixedTime(now), variables);
  }

  BotRun<ReviewBot> bot(CassetteMode mode, ReviewBot.QuestionApi api) {
    return Fanfare.bot(ReviewBot.class)
        .param("questions", QUESTIONS)
        .dependency(ReviewBot.QuestionApi.class, api)
        .cassette(cassette(mode));
  }

  RunReport record(ReviewBot.QuestionApi api) {
    return bot(CassetteMode.RECORD, api).run();
  }

  RunReport replay() {
    return bot(CassetteMode.REPLAY, RecordedApi.UNREACHABLE).run();
  }

  List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FixedTime(Instant instant) implements TimeSource {
    @Override
    public long nanoTime() {
      return 0;
    }
  }
}
