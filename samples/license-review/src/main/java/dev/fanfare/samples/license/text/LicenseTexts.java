package dev.fanfare.samples.license.text;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of the SPDX licence list, read from the class path: {@code org.spdx:java-spdx-library}
 * ships them as resources. Immutable and thread-safe.
 */
public final class LicenseTexts {

  private static final String FOLDER = "/resources/stdlicenses/";

  private final Map<String, LegalText> texts = new LinkedHashMap<>();

  private LicenseTexts() {}

  /**
   * Reads some texts.
   *
   * @param ids SPDX identifiers such as {@code Apache-2.0}, in any case; each text is read once
   * @throws FanfareException if there are none, or the list has no such licence; the message offers
   *     a near one
   */
  public static LicenseTexts of(Collection<String> ids) {
    if (ids.isEmpty()) {
      throw new FanfareException("there is no licence to read: name at least one, such as MIT");
    }
    List<String> listed = listed();
    LicenseTexts read = new LicenseTexts();
    for (String id : ids) {
      read.texts.computeIfAbsent(spelt(id.strip(), listed), LicenseTexts::read);
    }
    return read;
  }

  /** The identifiers of the texts, spelt as on the list, in the order they were given. */
  public List<String> ids() {
    return List.copyOf(texts.keySet());
  }

  /**
   * A text.
   *
   * @param id one of {@link #ids}
   * @throws FanfareException if it is none of them
   */
  public LegalText text(String id) {
    LegalText text = texts.get(id);
    if (text == null) {
      throw new FanfareException("the licence '" + id + "' was not read");
    }
    return text;
  }

  private static String spelt(String id, List<String> listed) {
    return listed.stream()
        .filter(id::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new FanfareException(
                    "the SPDX list has no licence '"
                        + id
                        + "'"
                        + NearMiss.of(id, listed)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("")));
  }

  private static List<String> listed() {
    List<String> ids = new ArrayList<>();
    json("licenses").path("licenses").forEach(it -> ids.add(it.path("licenseId").asString()));
    return ids;
  }

  private static LegalText read(String id) {
    return LegalText.of(json(id).path("licenseText").asString());
  }

  private static JsonNode json(String name) {
    String resource = FOLDER + name + ".json";
    try (InputStream stream = LicenseTexts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FanfareException(
            "no " + resource + " on the class path: org.spdx:java-spdx-library is missing");
      }
      return JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
