package dev.fanfare.processor;

import org.junit.jupiter.api.Test;

/** The processor takes for a value what the code and the command line take. */
class ScalarEntranceTest {

  @Test
  void defaultsAreReadAsTheRuntimeReadsThem() {
    FaultAssertions.in(
        """
        @Bot
        class Defaults {
          @Phase(order = 1)
          void take(
              @Param(defaultValue = "TRUE") boolean a,
              @Param(defaultValue = "+7") short b,
              @Param(defaultValue = ".5") double c,
              @Param(defaultValue = ▸"NaN") double d,
              @Param(defaultValue = ▸"1d") double e,
              @Param(defaultValue = ▸"yes") boolean f,
              @Param(defaultValue = ▸"1e400") double g) {}
        }
        """,
        misfit("NaN", "d", "double", "a number"),
        misfit("1d", "e", "double", "a number"),
        misfit("yes", "f", "boolean", "true or false"),
        misfit("1e400", "g", "double", "a number"));
  }

  private static String misfit(String text, String name, String type, String form) {
    return """
    [fanfare/InvalidDefault] default '%s' of parameter '%s' is no %s
      help: write %s
    """
        .formatted(text, name, type, form);
  }
}
