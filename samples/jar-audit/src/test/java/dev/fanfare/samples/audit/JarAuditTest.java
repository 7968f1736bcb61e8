package dev.fanfare.samples.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.RunReportAssert;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

@BotTest
final class JarAuditTest {

  @Test
  void countsTheClassesOfAJar(@TempDir Path lib) throws IOException, URISyntaxException {
    Path asm =
        Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(asm, lib.resolve("asm.jar"));

    RunReport report = Fanfare.bot(JarAudit.class).param("jars", lib).run().orThrow();

    assertEquals(Files.readString(Path.of("expected-output.txt")), report.result(String.class));
  }

  @Test
  void readsTheModulesOfTheRunningJdk() {
    RunReport report =
        Fanfare.bot(JarAudit.class)
            .param("modules", Set.of("java.logging", "java.prefs"))
            .run()
            .orThrow();

    assertEquals(2, report.results("inModule", ModuleFacts.class).size());
    assertEquals(
        report.results("classes", ClassFile.class).size(),
        report.results("audit", ClassFacts.class).size());
    assertTrue(report.task("inPackage[java.logging/java.util.logging]").attempts() == 1);
  }

  @Test
  void givesTheSameAnswerWithOneWorkerAndWithMany(TestRun<JarAudit> run) {
    RunReport alone = run.param("modules", Set.of("java.xml")).assertDigestStable();

    RunReport threads = Fanfare.bot(JarAudit.class).param("modules", Set.of("java.xml")).run();
    RunReportAssert.assertThat(threads).hasSucceeded().hasDigest(alone.digest());
  }

  @Test
  void saysWhichModuleThereIsNot() {
    RunReport report = Fanfare.bot(JarAudit.class).param("modules", Set.of("java.loging")).run();

    assertEquals(
        "this JDK has no module 'java.loging'; did you mean 'java.logging'?",
        report.task("classes").failure().orElseThrow().getMessage());
  }
}
