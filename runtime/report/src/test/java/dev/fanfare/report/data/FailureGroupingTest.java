package dev.fanfare.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureGroupingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "request 7d444840-9dc0-11d1-b245-5ffdce74fad2 was refused"
            + "| request deadbeef-aaaa-bbbb-cccc-abcdefabcdef was refused",
        "no object at deadbeefdeadbeef | no object at 0123456789abcdef",
        "object Node@deadbeef is closed | object Node@1f89ab83 is closed",
        "took 31 ms, limit 1,000.5 | took 7 ms, limit 2,000.75",
        "cannot read /data/in/a.txt: No such file | cannot read /data/b: No such file",
        "cannot read data/a.txt: No such file | cannot read other/dir/b: No such file",
        "cannot read C:\\data\\a.txt: denied | cannot read D:\\b.txt: denied",
        "GET https://a.example/x?y=z failed | GET http://b.example failed",
        "no licence 'MIT' | no licence 'GPL'",
        "no licence \"MIT\" | no licence \"GPL\"",
        "order A-1009-x is unknown | order B-7-y is unknown",
        "answer[3] has no text | answer[14] has no text",
      })
  void messagesThatDifferInWhatVariesAreOneCause(String one, String other) {
    assertEquals(MessagePattern.of(one, "answer[3]"), MessagePattern.of(other, "answer[14]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Read timed out", "input/output error", "faded and effaced", "denied: not-a-file"})
  void wordsStay(String message) {
    assertEquals(message, MessagePattern.of(message, "answer[3]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-", "/", "a/", "1,", "'", "@", "a:", "http://", ".~", "a.1:"})
  void aMessageOfAnyShapeIsMatchedInLinearTime(String part) {
    String message = part.repeat(200_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> MessagePattern.of(message, "answer[3]"));
  }

  @Test
  void aClassWithoutANameIsCalledByTheOneAroundIt() {
    assertEquals("Review$1: boom", cause("shop.Review$1").headline());
    assertEquals("Local: boom", cause("shop.Review$1Local").headline());
    assertEquals("Refused: boom", cause("shop.Review$Refused").headline());
  }

  private static FailureCause cause(String type) {
    return new FailureCause(type, "boom", "", 1, 0);
  }
}
