package dev.fanfare.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleDraftsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path root;

  @Test
  void removesOldDraftsAndTheDirectoriesThatHoldNothingElse() throws IOException {
    Path killed = draft("killed", Duration.ofHours(2));
    Path scheduled = draft("nightly/20261120T060000Z-ab12", Duration.ofHours(2));
    Path writing = draft("writing", Duration.ofMinutes(1));
    Path kept = draft("kept", Duration.ofHours(2));
    Path mine = Files.writeString(kept.resolveSibling("notes.txt"), "mine");
    StaleDrafts drafts = new StaleDrafts(root, NOW);
    assertEquals(
        List.of(kept, killed, scheduled, writing).stream().map(Path::getParent).toList(),
        drafts.unfinished());
    drafts.remove();
    assertFalse(Files.exists(killed.getParent()));
    assertFalse(Files.exists(scheduled.getParent()));
    assertTrue(Files.exists(writing), "a run that is being written is left alone");
    assertFalse(Files.exists(kept));
    assertTrue(Files.exists(mine), "a user's file stays");
    assertEquals(List.of(writing.getParent()), drafts.unfinished());
  }

  private Path draft(String run, Duration age) throws IOException {
    Path directory = Files.createDirectories(root.resolve(run));
    Path draft = Files.writeString(directory.resolve(".report.html.part"), "half of");
    Files.setLastModifiedTime(draft, FileTime.from(NOW.minus(age)));
    return draft;
  }
}
