package dev.fanfare.cassette;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.spi.Journal.RunStart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Hides secrets from a cassette. By value: those of secret parameters, and of environment variables
 * whose names say that they are secrets, in Base64 too. By name: texts under names of which {@link
 * dev.fanfare.api.Param#secret} says so. Thread-safe.
 */
final class TextMask implements JsonText.TextRewriter {

  /** Variables such as PASSWORD=postgres are no secrets, and would hide half of an answer. */
  private static final int SHORTEST_VARIABLE = 12;

  private static final TypeRef TEXT = TypeRef.of(String.class);

  private final SecretMask mask;
  private final Consumer<String> notices;
  private final Set<String> noticed = ConcurrentHashMap.newKeySet();

  private TextMask(SecretMask mask, Consumer<String> notices) {
    this.mask = mask;
    this.notices = notices;
  }

  static TextMask of(RunStart run, Map<String, String> variables, Consumer<String> notices) {
    List<Object> secrets = new ArrayList<>();
    for (ParamPlan param : run.plan().params()) {
      Object value = run.params().get(param.name());
      if (param.secret() && value != null) {
        secrets.add(value);
        addBase64(value, secrets);
      }
    }
    variables.forEach(
        (name, value) -> {
          if (value.length() >= SHORTEST_VARIABLE && saysSecret(name)) {
            secrets.add(value);
            addBase64(value, secrets);
          }
        });
    return new TextMask(SecretMask.of(secrets), notices);
  }

  private static void addBase64(Object value, List<Object> secrets) {
    String text = value instanceof char[] characters ? new String(characters) : value.toString();
    if (text.length() >= SecretMask.SHORTEST) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      secrets.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
      secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
  }

  private static boolean saysSecret(String name) {
    return new ParamPlan(name, TEXT, null, "").secret();
  }

  @Override
  public String text(String text) {
    return mask.hide(text);
  }

  @Override
  public boolean isSecret(String name) {
    return saysSecret(name);
  }

  @Override
  public String secret(String name, String text) {
    if (!text.isEmpty() && noticed.add(name)) {
      notices.accept(
          "the cassette hides the texts under '%s', whose name says that they are secrets"
              .formatted(name));
    }
    return text.isEmpty() ? text : SecretMask.MASK;
  }

  /** Returns a JSON value in which no secret can be read. */
  String hide(String json) {
    return JsonText.rewritten(json, this);
  }

  /** Returns whether a text holds a secret. */
  boolean isIn(String text) {
    return !mask.hide(text).equals(text);
  }
}
