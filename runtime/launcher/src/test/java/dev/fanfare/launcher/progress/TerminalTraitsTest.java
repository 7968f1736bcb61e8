package dev.fanfare.launcher.progress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTraitsTest {

  @Test
  void onJdk17TheNativeEncodingDecides() {
    assertEquals(US_ASCII, TerminalTraits.charset(Map.of("native.encoding", "US-ASCII")::get));
    assertEquals(
        UTF_8,
        TerminalTraits.charset(
            Map.of("native.encoding", "US-ASCII", "stderr.encoding", "UTF-8")::get));
    assertEquals(
        UTF_8,
        TerminalTraits.charset(Map.of("native.encoding", "UTF-8", "stdout.encoding", "cp0")::get));
  }

  @Test
  void signsAreThoseThatTheEncodingHas() {
    assertTrue(new TerminalTraits(true, true, UTF_8).unicode());
    assertFalse(new TerminalTraits(true, true, US_ASCII).unicode());
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertTrue(TerminalTraits.colors(true, Map.of("TERM", "xterm")));
    assertTrue(TerminalTraits.colors(true, Map.of("TERM", "xterm", "NO_COLOR", "")));
    assertFalse(TerminalTraits.colors(true, Map.of("TERM", "xterm", "NO_COLOR", "1")));
    assertFalse(TerminalTraits.colors(true, Map.of("TERM", "dumb")));
    assertFalse(TerminalTraits.colors(true, Map.of()));
    assertFalse(TerminalTraits.colors(false, Map.of("TERM", "xterm")));
  }
}
