package dev.fanfare.samples.license.text;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.runtime.FanfareException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of the SPDX licence list, read from the class path: {@code org.spdx:java-spdx-library}
 * ships them as resources.
 */
public final class LicenseTexts {

  private static final String FOLDER = "/resources/stdlicenses/";

  private LicenseTexts() {}

  /**
   * The texts of some licences.
   *
   * @param ids SPDX identifiers such as {@code Apache-2.0}, in any case
   * @return the texts by identifier, spelt as on the list; in the order given, each once
   * @throws FanfareException if there are none, or the list has no such licence; the message offers
   *     a near one
   */
  public static Map<String, LegalText> texts(Collection<String> ids) {
    if (ids.isEmpty()) {
      throw new FanfareException("there is no licence to read: name at least one, such as MIT");
    }
    List<String> known = ids();
    Map<String, LegalText> texts = new LinkedHashMap<>();
    for (String id : ids) {
      String spelt =
          known.stream()
              .filter(id.strip()::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(() -> unknown(id, known));
      texts.computeIfAbsent(spelt, LicenseTexts::text);
    }
    return Collections.unmodifiableMap(texts);
  }

  /** The identifiers of all licences on the list. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    json("licenses").path("licenses").forEach(it -> ids.add(it.path("licenseId").asString()));
    return ids;
  }

  private static LegalText text(String id) {
    return LegalText.of(json(id).path("licenseText").asString());
  }

  private static JsonNode json(String name) {
    String resource = FOLDER + name + ".json";
    try (InputStream stream = LicenseTexts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FanfareException(
            "there is no "
                + resource
                + " on the class path: org.spdx:java-spdx-library is missing");
      }
      return JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static FanfareException unknown(String id, List<String> known) {
    String near = NearMiss.of(id, known).map(it -> "; did you mean '" + it + "'?").orElse("");
    return new FanfareException("the SPDX list has no licence '" + id + "'" + near);
  }
}
