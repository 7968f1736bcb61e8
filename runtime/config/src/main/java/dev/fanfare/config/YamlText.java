package dev.fanfare.config;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A writer of maps, lists, texts, numbers and flags as YAML, an entry to a line. */
final class YamlText {

  private YamlText() {}

  static String of(Map<String, Object> value) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(100).build();
    return new Dump(settings).dumpToString(value);
  }
}
