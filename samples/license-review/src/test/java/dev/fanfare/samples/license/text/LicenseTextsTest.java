package dev.fanfare.samples.license.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LicenseTextsTest {

  @Test
  void readsTheListedTexts() {
    LegalText text = LicenseTexts.of(List.of("ISC")).text("ISC");

    assertTrue(text.source().contains("Permission to use, copy, modify"), text.source());
  }

  @Test
  void spellsIdentifiersAsTheListDoesAndReadsEachOnce() {
    var texts = LicenseTexts.of(List.of("mit", " eupl-1.2", "MIT"));

    assertEquals(List.of("MIT", "EUPL-1.2"), texts.ids());
  }

  @Test
  void offersANearMissForAnUnknownIdentifier() {
    var e = assertThrows(FanfareException.class, () -> LicenseTexts.of(List.of("MIT", "Apache-2")));

    assertEquals(
        "the SPDX list has no licence 'Apache-2'; did you mean 'Apache-2.0'?", e.getMessage());
  }

  @Test
  void refusesToReadNothing() {
    var e = assertThrows(FanfareException.class, () -> LicenseTexts.of(List.of()));

    assertEquals("there is no licence to read: name at least one, such as MIT", e.getMessage());
  }
}
