package dev.fanfare.store.journal;

import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.runtime.spi.ValueDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The code of a step as bytes: its digest, then a line for the signature and for each member. */
final class StepCodes {

  private static final int DIGEST = 32;
  private static final int HEX = 16;

  private StepCodes() {}

  static byte @Nullable [] write(@Nullable StepCode code) {
    if (code == null) {
      return null;
    }
    StringBuilder text = new StringBuilder(code.signature());
    code.members()
        .forEach(
            (name, digest) -> text.append('\n').append("%016x".formatted(digest)).append(name));
    byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(code.digest().bytes(), DIGEST + lines.length);
    System.arraycopy(lines, 0, all, DIGEST, lines.length);
    return all;
  }

  static Optional<StepCode> read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length < DIGEST) {
      return Optional.empty();
    }
    String[] lines =
        new String(bytes, DIGEST, bytes.length - DIGEST, StandardCharsets.UTF_8).split("\n", -1);
    TreeMap<String, Long> members = new TreeMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      if (!line.matches("(?s)[0-9a-f]{16}.*")) {
        return Optional.empty();
      }
      members.put(line.substring(HEX), Long.parseUnsignedLong(line.substring(0, HEX), 16));
    }
    ValueDigest digest = ValueDigest.ofBytes(Arrays.copyOf(bytes, DIGEST));
    return Optional.of(new StepCode(lines[0], digest, members));
  }
}
