package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of a cassette: a header, then one entry a line, by step and key. */
final class CassetteFile {

  static final int VERSION = 1;

  private final Path file;

  CassetteFile(Path file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @throws FanfareException if it is missing and must be there, or is not a cassette of the bot;
   *     of one that is replaced only the first line is looked at
   */
  CassetteContent read(CassetteMode mode, String bot) {
    if (Files.notExists(file)) {
      if (mode == CassetteMode.REPLAY) {
        throw new FanfareException(
            "there is no cassette %s: record it first, with record in place of replay"
                .formatted(file));
      }
      requireDirectory();
      return CassetteContent.empty(bot);
    }
    String text = text();
    List<String> lines = text.lines().toList();
    EntryReader.FileHeader header = header(lines);
    if (mode == CassetteMode.RECORD) {
      return CassetteContent.empty(bot);
    }
    if (!text.endsWith("\n")) {
      throw at(lines.size(), "it has no end: the file has been cut");
    }
    if (header.version() != VERSION) {
      throw at(
          1, "it has format %s, and this version reads %s".formatted(header.version(), VERSION));
    }
    if (!header.bot().equals(bot)) {
      throw at(1, "it was recorded of bot '%s', not of '%s'".formatted(header.bot(), bot));
    }
    return new CassetteContent(bot, header.params(), header.recordedAt(), entries(lines));
  }

  private void requireDirectory() {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new FanfareException(
          "cassette %s cannot be written: there is no directory %s".formatted(file, directory));
    }
  }

  private String text() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException | OutOfMemoryError e) {
      throw new FanfareException("cassette %s cannot be read: %s".formatted(file, e), e);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new FanfareException("%s is no cassette: it is not UTF-8".formatted(file), e);
    }
  }

  private EntryReader.FileHeader header(List<String> lines) {
    if (lines.isEmpty()) {
      throw new FanfareException("%s is no cassette: it is empty".formatted(file));
    }
    try {
      return EntryReader.header(lines.get(0));
    } catch (EntryReader.LineException e) {
      throw new FanfareException(
          "%s:1 is not the beginning of a cassette: %s".formatted(file, e.why()), e);
    }
  }

  private SortedMap<CallId, CassetteEntry> entries(List<String> lines) {
    SortedMap<CallId, CassetteEntry> entries = new TreeMap<>();
    for (int index = 1; index < lines.size(); index++) {
      CassetteEntry entry;
      try {
        entry = EntryReader.entry(lines.get(index), index + 1);
      } catch (EntryReader.LineException e) {
        throw at(index + 1, e.why());
      }
      CassetteEntry other = entries.put(entry.id(), entry);
      if (other != null) {
        throw at(index + 1, "it records the same call as line " + other.line());
      }
    }
    return entries;
  }

  private FanfareException at(int line, String why) {
    return new FanfareException("cassette %s:%s cannot be used: %s".formatted(file, line, why));
  }

  /** Returns its name without its directory. */
  String name() {
    return String.valueOf(file.getFileName());
  }

  /** Returns a place in the file, for messages. */
  String place(CassetteEntry entry) {
    return entry.line() == 0 ? file.toString() : file + ":" + entry.line();
  }

  /**
   * Replaces it by a draft beside it, at once.
   *
   * @throws FanfareException if it cannot be written; what was there is still there
   */
  void write(List<String> lines) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path draft =
          Files.createTempFile(target.getParent(), target.getFileName().toString(), ".draft");
      try {
        writeAndSync(draft, String.join("\n", lines) + "\n");
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FanfareException("cassette %s cannot be written: %s".formatted(file, e), e);
    }
  }

  private static void writeAndSync(Path draft, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
