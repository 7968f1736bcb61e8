package dev.fanfare.webhooks;

import dev.fanfare.runtime.result.FanfareException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bodies with HMAC-SHA256 (RFC 2104) over a timestamp, a full stop and the body. */
final class BodySignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;

  private final SecretKeySpec key;

  BodySignature(String secret) {
    if (secret.length() < SHORTEST) {
      throw new FanfareException(
          "the secret of a signed webhook has fewer than " + SHORTEST + " characters");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  Map<String, String> headers(long epochSecond, String body) {
    String timestamp = String.valueOf(epochSecond);
    return Map.of(
        "Fanfare-Timestamp",
        timestamp,
        "Fanfare-Signature",
        "sha256=" + HexFormat.of().formatHex(digest(timestamp + "." + body)));
  }

  private byte[] digest(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
