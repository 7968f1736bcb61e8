package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads conditions, with the words, names and sentences to pass over that the bank gives them. */
final class ConditionReader {

  private static final Set<String> KEYS =
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
          "read-all");

  private final Map<String, Condition> named = new HashMap<>();
  private final PhraseCompiler compiler;
  private final List<Says> passOver;

  /** Reads what all conditions of a bank share. */
  ConditionReader(JsonNode bank) {
    JsonNode words = bank.path("vocabulary");
    Map<String, List<String>> vocabulary = new LinkedHashMap<>();
    words.propertyNames().forEach(name -> vocabulary.put(name, Form.texts(words, name)));
    compiler = new PhraseCompiler(vocabulary);
    List<Says> unread = new ArrayList<>();
    for (JsonNode json : bank.path("pass-over")) {
      Form.only(json, "what to pass over", KEYS);
      unread.add(says(phrases(json, "says"), json, List.of()));
    }
    passOver = List.copyOf(unread);
  }

  /** Makes a condition known by a name, to those read after it. */
  void name(String name, Condition condition) {
    named.put(name, condition);
  }

  Condition read(JsonNode json) {
    if (json.isString()) {
      return says(List.of(compiler.compile(json.asString())), json, passOver);
    }
    if (json.isArray()) {
      return new Condition.Any(all(json));
    }
    Form.only(json, "a condition", KEYS);
    if (json.has("says")) {
      return says(phrases(json, "says"), json, passOver);
    }
    if (json.has("see")) {
      return seen(Form.text(json, "see"));
    }
    if (json.has("any")) {
      return new Condition.Any(all(json.path("any")));
    }
    if (json.has("all")) {
      return new Condition.All(all(json.path("all")));
    }
    if (json.has("none")) {
      return new Condition.None(all(json.path("none")));
    }
    throw new BankException("a condition has one of says, any, all, none, see");
  }

  private List<Condition> all(JsonNode json) {
    List<Condition> list = new ArrayList<>();
    json.forEach(each -> list.add(read(each)));
    return list;
  }

  /** What is passed over are clauses and sentences; whoever reads more at once reads it all. */
  private Says says(List<Phrase> phrases, JsonNode json, List<Says> passOver) {
    Unit within = Form.constant(Unit.class, json.path("within").asString("sentence"));
    boolean all = json.path("read-all").asBoolean(false) || within.compareTo(Unit.SENTENCE) > 0;
    return new Says(
        phrases,
        phrases(json, "without"),
        within,
        phrases(json, "under"),
        phrases(json, "not-under"),
        all ? List.of() : passOver);
  }

  private Condition seen(String name) {
    Condition condition = named.get(name);
    if (condition == null) {
      throw new BankException(
          "no condition '" + name + "' comes before" + Form.near(name, named.keySet()));
    }
    return condition;
  }

  private List<Phrase> phrases(JsonNode json, String key) {
    return Form.texts(json, key).stream().map(compiler::compile).toList();
  }
}
