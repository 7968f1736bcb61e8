package dev.fanfare.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTest {

  private static final List<String> KNOWN = List.of("noop", "retries");

  @Test
  void wantsAllIfNoneIsNamed() {
    Request request = request();
    assertTrue(request.wants("noop") && request.wants("retries") && request.measure());
    assertEquals(0, request.rounds());
  }

  @Test
  void wantsWhatIsNamed() {
    Request request = request("--rounds", "5", "retries");
    assertTrue(request.wants("retries"));
    assertFalse(request.wants("noop"));
    assertEquals(5, request.rounds());
  }

  @Test
  void saysWhichRowsThereAre() {
    assertEquals("no row 'no-op'; there are [noop, retries]", refusal("no-op"));
  }

  @Test
  void saysHowManyRoundsThereCanBe() {
    assertEquals(
        "--rounds takes a number from 1 to 9999; '0' is given", refusal("noop", "--rounds", "0"));
    assertEquals("--rounds takes a number from 1 to 9999; none is given", refusal("--rounds"));
  }

  private static Request request(String... arguments) {
    return Request.of(arguments, KNOWN);
  }

  private static String refusal(String... arguments) {
    return assertThrows(IllegalArgumentException.class, () -> request(arguments)).getMessage();
  }
}
