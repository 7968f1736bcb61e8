package dev.fanfare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the language of the code: how comments begin, which words they use, and how types are
 * named. The rules are those of CONTRIBUTING.md.
 */
class LanguageTest {

  /** A clause in place of a noun phrase or a verb. */
  private static final Pattern HEADLESS =
      Pattern.compile("(What|How|Who|Whom|Whose|Where|When|Whether|Why|That)\\b.*", Pattern.DOTALL);

  private static final Pattern THIRD_PERSON =
      Pattern.compile("[A-Z][a-z]+(s|es)\\b.*", Pattern.DOTALL);

  /** Words that no engineer uses for what happens in a program. */
  private static final Pattern DIALECT =
      Pattern.compile(
          "\\b(somebody|nobody|anew|heed(s|ed)?|obey(s|ed)?|comes? of (it|this|that|a|an|the)"
              + "|came of|of which there (is|are)|for ever|lives? with|is dealt with|is told"
              + "|are told|being told|to be told)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The nouns of the domain: the only one-word names of types, beside those of the public API. */
  private static final Set<String> DOMAIN_NOUNS =
      Set.of(
          "Attempt",
          "Backoff",
          "Batch",
          "Bot",
          "Budget",
          "Cassette",
          "Claim",
          "Cross",
          "Fanfare",
          "Journal",
          "Key",
          "Lease",
          "Limit",
          "Limiter",
          "Lineage",
          "Outcome",
          "Outcomes",
          "Phase",
          "Plan",
          "Priority",
          "Progress",
          "Queue",
          "Recovery",
          "Retry",
          "Run",
          "Slot",
          "Step",
          "Store",
          "Task",
          "Worker",
          "Workers",
          "Webhook",
          "Webhooks",
          "Main");

  private static SourceCode code;

  @BeforeAll
  static void readEveryModule() throws IOException {
    code = SourceCode.ofShippedModules();
    assertFalse(code.types().isEmpty(), "no source was read: a rule over it would say nothing");
  }

  @Test
  void noCommentBeginsWithAClauseInPlaceOfANounOrAVerb() {
    none(code.comments().filter(comment -> HEADLESS.matcher(comment.text()).matches()));
  }

  @Test
  void publicMethodsBeginWithAVerbInTheThirdPerson() {
    none(
        code.comments()
            .filter(SourceCode.Comment::ofPublicMethod)
            .filter(comment -> !THIRD_PERSON.matcher(comment.text()).matches()));
  }

  @Test
  void noCommentAndNoTextUsesTheDialect() {
    none(code.words().filter(place -> DIALECT.matcher(place.text()).find()));
  }

  @Test
  void aTypeIsNamedByWhatItIsAndItsRole() {
    none(
        code.types().stream()
            .filter(type -> type.words() == 1)
            .filter(type -> !type.isPublicApi())
            .filter(type -> !DOMAIN_NOUNS.contains(type.name()))
            .map(SourceCode.Type::place));
  }

  @Test
  void noSimpleNameStandsTwice() {
    none(code.namesakes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"What came of a run.", "Whether it ends.", "How long it takes."})
  void aHeadlessSentenceIsFound(String sentence) {
    assertEquals(true, HEADLESS.matcher(sentence).matches());
  }

  @ParameterizedTest
  @ValueSource(strings = {"somebody waits", "what comes of it", "a task obeys", "It is told so."})
  void theDialectIsFound(String sentence) {
    assertEquals(true, DIALECT.matcher(sentence).find());
  }

  private static void none(Stream<?> places) {
    List<String> found = places.map(Object::toString).toList();
    assertEquals(List.of(), found.stream().limit(40).toList(), found.size() + " places");
  }
}
