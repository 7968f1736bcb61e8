package dev.fanfare.runtime.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  private static final TypeRef TEXT = TypeRef.of(String.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "dbPassword",
        "db-password",
        "DB_PASSWORD",
        "dbpassword",
        "passwords",
        "token",
        "accessToken",
        "access.token",
        "OAuthToken",
        "tokens",
        "TOKEN",
        "apiKey",
        "apikey",
        "api-key",
        "API_KEY",
        "APIKey",
        "openaiApiKey",
        "apiKeys",
        "secret",
        "clientSecret",
        "secrets",
        "credential",
        "aws-credentials"
      })
  void aNameThatSaysSoMakesASecret(String name) {
    assertTrue(of(name, TEXT), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bank", "tokenizer", "secretary", "keyboard", "key", "apis", "pass", "monkey"})
  void otherNamesDoNot(String name) {
    assertFalse(of(name, TEXT), name);
  }

  @Test
  void whatCannotHoldASecretIsNone() {
    assertFalse(of("maxTokens", TypeRef.of(Integer.class)));
    assertFalse(of("tokenPrice", TypeRef.of(BigDecimal.class)));
    assertFalse(of("useToken", TypeRef.of(Boolean.class)));
    assertFalse(of("tokenLifetime", TypeRef.of(Duration.class)));
    assertFalse(of("tokenIssued", TypeRef.of(Instant.class)));
    assertFalse(of("tokenKind", TypeRef.of(Thread.State.class)));
    assertFalse(of("tokenLimit", TypeRef.of(Optional.class, TypeRef.of(Long.class))));
    assertTrue(of("token", TypeRef.of(Optional.class, TEXT)));
    assertTrue(of("tokens", TypeRef.of(List.class, TEXT)));
    assertTrue(of("passwordFile", TypeRef.of(Path.class)));
  }

  @Test
  void anAnnotationMakesAnyParameterASecret() {
    assertTrue(new ParamPlan("pin", TypeRef.of(Integer.class), null, "", true).secret());
  }

  private static boolean of(String name, TypeRef type) {
    return new ParamPlan(name, type, null, "").secret();
  }
}
