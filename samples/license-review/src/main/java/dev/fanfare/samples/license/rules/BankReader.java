package dev.fanfare.samples.license.rules;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a bank of questions from JSON, and says where it breaks its form. */
final class BankReader {

  private final JsonNode bank;
  private final ConditionReader conditions;

  private BankReader(JsonNode bank) {
    this.bank = bank;
    this.conditions = new ConditionReader(bank);
  }

  static QuestionBank read(InputStream json) {
    try {
      return new BankReader(JsonMapper.shared().readTree(json)).bank();
    } catch (JacksonException e) {
      throw new BankException("the bank is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private QuestionBank bank() {
    Form.only(bank, "the bank", Set.of("vocabulary", "pass-over", "conditions", "dimensions"));
    bank.path("conditions").properties().forEach(it -> named(it.getKey(), it.getValue()));
    List<Fact> facts = new ArrayList<>();
    for (JsonNode dimension : bank.path("dimensions")) {
      Form.only(dimension, "a dimension", Set.of("name", "facts"));
      String name = Form.text(dimension, "name");
      for (JsonNode fact : dimension.path("facts")) {
        facts.add(in(Form.text(fact, "tag"), () -> fact(name, fact)));
      }
    }
    return new QuestionBank(facts);
  }

  private void named(String name, JsonNode json) {
    conditions.name(name, in(name, () -> conditions.read(json)));
  }

  private Fact fact(String dimension, JsonNode json) {
    Form.only(json, "a fact", Set.of("tag", "question", "rules", "otherwise", "points"));
    List<Rule> rules = new ArrayList<>();
    json.path("rules").forEach(rule -> rules.add(rule(rule)));
    JsonNode silence = json.path("otherwise");
    return new Fact(
        Form.text(json, "tag"),
        dimension,
        Form.text(json, "question"),
        rules,
        new Finding(ruling(silence), confidence(silence), null),
        points(json.path("points")));
  }

  private Rule rule(JsonNode json) {
    Form.only(json, "a rule", Set.of("answer", "confidence", "if"));
    return new Rule(conditions.read(json.path("if")), ruling(json), confidence(json));
  }

  private static Map<Ruling, Integer> points(JsonNode json) {
    Map<Ruling, Integer> points = new EnumMap<>(Ruling.class);
    for (Ruling ruling : Ruling.values()) {
      points.put(ruling, (int) Form.number(json, ruling.name(), 0, 3));
    }
    return points;
  }

  private static Ruling ruling(JsonNode json) {
    return Form.constant(Ruling.class, Form.text(json, "answer"));
  }

  private static double confidence(JsonNode json) {
    return Form.number(json, "confidence", 0, 1);
  }

  /** Puts the place before what went wrong there. */
  private static <T> T in(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BankException e) {
      throw new BankException("in '" + place + "': " + e.getMessage(), e);
    }
  }
}
