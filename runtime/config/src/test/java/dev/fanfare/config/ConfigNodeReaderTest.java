package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigNodeReaderTest {

  @TempDir Path directory;

  @Test
  void readsYamlWithThePlaceOfEveryKey() throws IOException {
    assertEquals(
        Map.of(
            "workers", "8 @c.yaml:2",
            "steps.answer.timeout", "20s @c.yaml:5",
            "list[0]", "NO @c.yaml:6",
            "list[1]", "0x10 @c.yaml:6",
            "empty", "null @c.yaml:7",
            "quoted", " @c.yaml:8"),
        flat(
            yaml(
                """
                # a comment
                workers: 8
                steps:
                  answer:
                    timeout: 20s
                list: [NO, 0x10]
                empty:
                quoted: ''
                """)));
  }

  @Test
  void readsJson() throws IOException {
    Path file = directory.resolve("c.json");
    Files.writeString(file, "{\n\t\"workers\": 8,\n\t\"list\": [true, 1e3, null]}");
    assertEquals(
        Map.of(
            "workers", "8 @c.json:2",
            "list[0]", "true @c.json:3",
            "list[1]", "1e3 @c.json:3",
            "list[2]", "null @c.json:3"),
        flat(ConfigNodeReader.file(file)));
  }

  @Test
  void anEmptyFileSetsNothing() throws IOException {
    assertEquals(Map.of(), yaml("# nothing\n").fields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x\n",
        "a: &x [1]\n",
        "a: !!java.net.URL 'http://x'\n",
        "a: !custom {b: 1}\n",
        "a: 1\na: 2\n",
        "a: 1\n---\nb: 2\n",
        "- a\n- b\n",
        "just a text",
        "a: [1, 2\n",
        "a: 'unfinished\n",
        "a: b: c\n",
        "? [a]\n: b\n",
        "<<: {a: 1}\n: 2\n\t- x",
        "\t\tx: 1",
        "a: \u0000",
      })
  void refusesWhatIsNotAPlainMapping(String text) {
    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> yaml(text), text);
    assertTrue(refusal.getMessage().startsWith("c.yaml"), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{a: ", "- ", "? ", "a:\n ", "&a ", "!!a ", "'", "x", "a: 1\n", "#\n", "[a,", "{a,",
        "%A\n", "*a ", "--- ", "|\n", "\"\\"
      })
  void isSoonDoneWithAHugeText(String part) {
    String text = part.repeat((128 << 10) / part.length());
    // Reading may end either way where the text is harmless; what matters is that it ends.
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          try {
            yaml(text);
          } catch (ConfigurationException refused) {
            assertEquals(1, refused.getMessage().lines().count());
          }
        });
  }

  @Test
  void refusesTheBillionLaughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (alias + ",").repeat(8) + alias + "]\n");
    }
    assertThrows(ConfigurationException.class, () -> yaml(text.toString()));
  }

  @Test
  void refusesALargeFile() {
    assertEquals(
        directory.resolve("c.yaml") + " is larger than 128 KiB; no configuration is",
        assertThrows(ConfigurationException.class, () -> yaml(" ".repeat((128 << 10) + 1)))
            .getMessage());
  }

  @Test
  void saysWhichFileThereIsNot() {
    Path file = directory.resolve("none.yaml");
    assertEquals(
        "there is no file " + file,
        assertThrows(ConfigurationException.class, () -> ConfigNodeReader.file(file)).getMessage());
  }

  private ConfigNode.MappingNode yaml(String text) throws IOException {
    Path file = directory.resolve("c.yaml");
    Files.writeString(file, text);
    return ConfigNodeReader.file(file);
  }

  private static Map<String, String> flat(ConfigNode node) {
    Map<String, String> flat = new TreeMap<>();
    flatten("", node, flat);
    return flat;
  }

  private static void flatten(String path, ConfigNode node, Map<String, String> flat) {
    if (node instanceof ConfigNode.MappingNode fields) {
      fields
          .fields()
          .forEach((name, each) -> flatten(path.isEmpty() ? name : path + "." + name, each, flat));
    } else if (node instanceof ConfigNode.ListNode items) {
      for (int i = 0; i < items.items().size(); i++) {
        flatten(path + "[" + i + "]", items.items().get(i), flat);
      }
    } else {
      String text = node instanceof ConfigNode.ScalarNode scalar ? scalar.text() : "null";
      flat.put(path, text + " @" + node.origin());
    }
  }
}
