package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabCaseTest {

  @ParameterizedTest
  @CsvSource({
    "LicenseReview, license-review",
    "HTTPServer, http-server",
    "HttpServer2Check, http-server2-check",
    "URL, url",
    "my_name, my-name",
    "$odd__Name$, odd-name",
    "a, a"
  })
  void separatesWords(String javaName, String kebab) {
    assertEquals(kebab, KebabCase.of(javaName));
  }
}
