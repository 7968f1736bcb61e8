package dev.fanfare.app.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.app.bots.ScannedBot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotScanTest {

  @TempDir Path directory;

  @Test
  void findsTheBotsOfThisClassPath() {
    List<String> complaints = new ArrayList<>();
    List<String> found =
        BotScan.ofProcess(complaints::add).stream()
            .map(orchestrator -> orchestrator.botClass().getSimpleName())
            .toList();
    assertTrue(found.containsAll(List.of("ScannedBot")), found.toString());
    assertEquals(List.of(), complaints);
  }

  @Test
  void readsMarkersInDirectoriesAndArchives() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("classes/META-INF/fanfare/bots"));
    Files.writeString(folder.resolve("a.One"), "a.OneOrchestrator\n");
    Path jar = directory.resolve("bots.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // Without an entry for the directory: not every archive has one.
      zip.putNextEntry(new ZipEntry("META-INF/fanfare/bots/a.Two$Inner"));
      zip.write("a.Two_InnerOrchestrator".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Path noArchive = Files.writeString(directory.resolve("no.jar"), "none");
    assertEquals(
        Map.of("a.One", "a.OneOrchestrator", "a.Two$Inner", "a.Two_InnerOrchestrator"),
        BotMarkers.in(List.of(directory.resolve("classes"), jar, noArchive)));
  }

  @Test
  void findsBotsWithoutAnOrchestrator() throws IOException {
    byte[] bot;
    try (InputStream in = ScannedBot.class.getResourceAsStream("ScannedBot.class")) {
      bot = in.readAllBytes();
    }
    Path folder = Files.createDirectories(directory.resolve("classes/a/b"));
    Files.write(folder.resolve("Hello.class"), bot);
    Files.write(folder.resolve("Other.class"), new byte[] {1, 2, 3});
    Path jar = directory.resolve("bots.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("c/Packed.class"));
      zip.write(bot);
      zip.closeEntry();
    }
    assertEquals(
        List.of("a.b.Hello", "c.Packed"),
        UnprocessedBots.in(List.of(directory.resolve("classes"), jar)));
  }
}
