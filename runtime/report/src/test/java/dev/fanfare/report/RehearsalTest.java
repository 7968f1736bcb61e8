package dev.fanfare.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RehearsalTest {

  @ParameterizedTest
  @EnumSource
  void everyFormatCanBeRehearsed(ReportFormat format) {
    assertDoesNotThrow(() -> Rehearsal.of(Set.of(format)));
  }
}
