package dev.fanfare.samples.license.rules;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.samples.license.text.Unit;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a bank of questions from JSON, and says where it breaks its form. */
final class BankReader {

  private final Map<String, Condition> named = new HashMap<>();
  private List<Condition.Says> passOver = List.of();
  private PhraseCompiler phrases = new PhraseCompiler(Map.of());

  QuestionBank read(InputStream json) {
    try {
      return bank(JsonMapper.shared().readTree(json));
    } catch (JacksonException e) {
      throw new BankException("the bank is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private QuestionBank bank(JsonNode json) {
    only(json, "the bank", Set.of("vocabulary", "pass-over", "conditions", "dimensions"));
    Map<String, List<String>> vocabulary = new LinkedHashMap<>();
    json.path("vocabulary")
        .properties()
        .forEach(it -> vocabulary.put(it.getKey(), texts(it.getValue())));
    phrases = new PhraseCompiler(vocabulary);
    List<Condition.Says> found = new ArrayList<>();
    json.path("pass-over").forEach(it -> found.add(says(phrases(it.path("says")), it)));
    passOver = List.copyOf(found);
    json.path("conditions")
        .properties()
        .forEach(it -> named.put(it.getKey(), in(it.getKey(), () -> condition(it.getValue()))));
    List<Fact> facts = new ArrayList<>();
    for (JsonNode dimension : json.path("dimensions")) {
      only(dimension, "a dimension", Set.of("name", "facts"));
      String name = text(dimension, "name");
      dimension.path("facts").forEach(fact -> facts.add(in(tag(fact), () -> fact(name, fact))));
    }
    return new QuestionBank(facts);
  }

  private static String tag(JsonNode fact) {
    return text(fact, "tag");
  }

  private Fact fact(String dimension, JsonNode json) {
    only(json, "a fact", Set.of("tag", "question", "rules", "otherwise", "points"));
    List<Rule> rules = new ArrayList<>();
    json.path("rules").forEach(rule -> rules.add(rule(rule)));
    JsonNode silence = json.path("otherwise");
    Map<Ruling, Integer> points = new EnumMap<>(Ruling.class);
    json.path("points")
        .properties()
        .forEach(it -> points.put(ruling(it.getKey()), points(it.getKey(), it.getValue())));
    return new Fact(
        tag(json),
        dimension,
        text(json, "question"),
        rules,
        new Finding(ruling(text(silence, "answer")), confidence(silence), null),
        points);
  }

  private Rule rule(JsonNode json) {
    only(json, "a rule", Set.of("answer", "confidence", "if", "why"));
    return new Rule(condition(json.path("if")), ruling(text(json, "answer")), confidence(json));
  }

  private Condition condition(JsonNode json) {
    if (json.isString()) {
      return says(List.of(phrases.compile(json.asString())), json);
    }
    if (json.isArray()) {
      return new Condition.Any(conditions(json));
    }
    only(
        json,
        "a condition",
        Set.of(
            "any",
            "all",
            "none",
            "see",
            "says",
            "without",
            "within",
            "under",
            "not-under",
            "read-all"));
    if (json.has("see")) {
      return seen(text(json, "see"));
    }
    if (json.has("says")) {
      return says(phrases(json.path("says")), json);
    }
    if (json.has("any")) {
      return new Condition.Any(conditions(json.path("any")));
    }
    if (json.has("all")) {
      return new Condition.All(conditions(json.path("all")));
    }
    if (json.has("none")) {
      return new Condition.None(conditions(json.path("none")));
    }
    throw new BankException("a condition has one of says, any, all, none, see");
  }

  /** What is passed over are clauses and sentences; whoever reads more at once reads it all. */
  private Condition.Says says(List<Phrase> says, JsonNode json) {
    Unit within = unit(json.path("within").asString("sentence"));
    boolean all = json.path("read-all").asBoolean(false) || within.compareTo(Unit.SENTENCE) > 0;
    return new Condition.Says(
        says,
        phrases(json.path("without")),
        within,
        phrases(json.path("under")),
        phrases(json.path("not-under")),
        all ? List.of() : passOver);
  }

  private Condition seen(String name) {
    Condition condition = named.get(name);
    if (condition == null) {
      throw new BankException(
          "no condition '" + name + "' comes before" + near(name, named.keySet()));
    }
    return condition;
  }

  private List<Condition> conditions(JsonNode json) {
    List<Condition> list = new ArrayList<>();
    json.forEach(each -> list.add(condition(each)));
    return list;
  }

  private List<Phrase> phrases(JsonNode json) {
    return texts(json).stream().map(phrases::compile).toList();
  }

  /** A text, or an array of texts. */
  private static List<String> texts(JsonNode json) {
    List<String> list = new ArrayList<>();
    if (json.isString()) {
      list.add(json.asString());
    }
    json.forEach(each -> list.add(each.asString()));
    return list;
  }

  private static String text(JsonNode json, String key) {
    if (!json.path(key).isString()) {
      throw new BankException("'" + key + "' is missing, or not a text");
    }
    return json.path(key).asString();
  }

  private static Unit unit(String name) {
    try {
      return Unit.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BankException("'" + name + "' is none of clause, sentence, section, text", e);
    }
  }

  private static double confidence(JsonNode json) {
    double confidence = json.path("confidence").asDouble();
    if (!(confidence >= 0.0 && confidence <= 1.0)) {
      throw new BankException("a confidence of " + confidence + " is not within 0.0 to 1.0");
    }
    return confidence;
  }

  private static int points(String ruling, JsonNode json) {
    int points = json.asInt();
    if (points < 0 || points > 3) {
      throw new BankException(ruling + " is worth " + points + " points, not 0 to 3");
    }
    return points;
  }

  private static Ruling ruling(String name) {
    try {
      return Ruling.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new BankException("'" + name + "' is none of YES, PARTLY, UNCLEAR, NO", e);
    }
  }

  private static void only(JsonNode json, String what, Set<String> keys) {
    for (String key : json.propertyNames()) {
      if (!keys.contains(key)) {
        throw new BankException("'" + key + "' has no meaning in " + what + near(key, keys));
      }
    }
  }

  private static String near(String name, Set<String> names) {
    return NearMiss.of(name, names).map(it -> "; did you mean '" + it + "'?").orElse("");
  }

  private static <T> T in(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BankException e) {
      throw new BankException("in '" + place + "': " + e.getMessage(), e);
    }
  }
}
