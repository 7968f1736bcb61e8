package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts that licences are asked for, in order. Immutable and thread-safe. */
public final class QuestionBank {

  /** Of a hundred words of English prose, these are at least so many. */
  private static final double ENGLISH = 0.08;

  private static final Set<String> COMMON =
      Set.of("the", "of", "and", "or", "to", "in", "this", "that", "you", "any", "is", "for");

  private final Map<String, Fact> facts = new LinkedHashMap<>();

  QuestionBank(List<Fact> facts) {
    for (Fact fact : facts) {
      if (this.facts.put(fact.tag(), fact) != null) {
        throw new BankException("the bank has two facts '" + fact.tag() + "'");
      }
    }
    if (facts.isEmpty()) {
      throw new BankException("the bank asks for nothing");
    }
  }

  /** The bank that comes with this sample. */
  public static QuestionBank standard() {
    try (InputStream json = QuestionBank.class.getResourceAsStream("questions.json")) {
      return BankReader.read(Objects.requireNonNull(json, "questions.json"));
    } catch (IOException e) {
      throw new BankException("cannot read the bank that comes with this sample", e);
    }
  }

  /**
   * Reads a bank.
   *
   * @param file JSON in the form that this sample's README describes
   * @throws BankException if the bank cannot be read, or breaks its form; the message says where
   */
  public static QuestionBank read(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return BankReader.read(json);
    } catch (IOException e) {
      throw new BankException("cannot read the bank " + file + ": " + e, e);
    }
  }

  /** All facts, in the bank's order. */
  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  /**
   * One fact.
   *
   * @param tag its name
   * @throws BankException if there is none of that name
   */
  public Fact fact(String tag) {
    Fact fact = facts.get(tag);
    if (fact == null) {
      throw new BankException(
          "the bank has no fact '" + tag + "'" + Form.near(tag, facts.keySet()));
    }
    return fact;
  }

  /**
   * Asks a text for a fact. A text that is not English is not read: the answer is UNCLEAR.
   *
   * @param tag the fact's name
   * @param text what to ask
   */
  public Finding ask(String tag, LegalText text) {
    return isEnglish(text) ? fact(tag).in(text) : new Finding(Ruling.UNCLEAR, 0.0, null);
  }

  private static boolean isEnglish(LegalText text) {
    String[] words = text.words().strip().split(" ", -1);
    long common = List.of(words).stream().filter(COMMON::contains).count();
    return common >= ENGLISH * words.length;
  }
}
