package dev.fanfare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps the house: who may know whom, over the classes of all modules. */
class ArchitectureTest {

  private static final String[] OPTIONAL = {
    "dev.fanfare.report..",
    "dev.fanfare.launcher..",
    "dev.fanfare.bots..",
    "dev.fanfare.webhooks..",
    "dev.fanfare.metrics..",
    "dev.fanfare.schedule..",
    "dev.fanfare.config..",
    "dev.fanfare.verify..",
    "dev.fanfare.app..",
    "dev.fanfare.cassette.."
  };

  private static JavaClasses fanfare;

  @BeforeAll
  static void readEveryModule() {
    fanfare =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/shaded/"))
            .importPackages("dev.fanfare");
    for (String module :
        new String[] {
          "api",
          "runtime",
          "schedule",
          "report",
          "bots",
          "webhooks",
          "metrics",
          "config",
          "verify",
          "cassette",
          "launcher",
          "processor"
        }) {
      assertFalse(
          fanfare.that(inPackage("dev.fanfare." + module)).isEmpty(),
          "no class of dev.fanfare." + module + " was read: a rule over it would say nothing");
    }
  }

  @Test
  void theLanguageKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("dev.fanfare.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.fanfare.api..", "java..", "org.jspecify..")
        .check(fanfare);
  }

  @Test
  void theCoreKnowsTheLanguageOnly() {
    classes()
        .that()
        .resideInAPackage("dev.fanfare.runtime..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.runtime..",
            "dev.fanfare.api..",
            "dev.fanfare.text..",
            "java..",
            "javax.crypto..",
            "jdk.jfr..",
            "org.jspecify..")
        .check(fanfare);
  }

  @Test
  void theProcessorKnowsNoRuntime() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.processor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.runtime..",
            "dev.fanfare.report..",
            "dev.fanfare.launcher..",
            "dev.fanfare.bots..")
        .check(fanfare);
  }

  @Test
  void onlyTheScheduleKnowsCronUtils() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.fanfare.schedule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.cronutils..")
        .check(fanfare);
  }

  @Test
  void theReportReadsRecordsNeverTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.launcher..",
            "dev.fanfare.bots..",
            "dev.fanfare.schedule..",
            "dev.fanfare.runtime.spi..")
        .check(fanfare);
  }

  @Test
  void theBotsKnowNeitherReportNorLauncher() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.bots..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.fanfare.report..", "dev.fanfare.launcher..")
        .check(fanfare);
  }

  @Test
  void webhooksAndMetricsKnowTheBotsNeverTheOtherWayRound() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.bots..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.fanfare.webhooks..", "dev.fanfare.metrics..")
        .check(fanfare);
    noClasses()
        .that()
        .resideInAnyPackage("dev.fanfare.webhooks..", "dev.fanfare.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.report..", "dev.fanfare.launcher..", "dev.fanfare.bots.internal..")
        .check(fanfare);
  }

  @Test
  void thePackagesOfTheBotsHaveNoRing() {
    slices().matching("dev.fanfare.bots.(**)").should().beFreeOfCycles().check(fanfare);
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.bots.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.fanfare.bots")
        .check(fanfare);
  }

  @Test
  void theConfigurationKnowsCoreAndScheduleOnly() {
    classes()
        .that()
        .resideInAPackage("dev.fanfare.config..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.config..",
            "dev.fanfare.runtime..",
            "dev.fanfare.schedule..",
            "dev.fanfare.api..",
            "dev.fanfare.text..",
            "org.snakeyaml..",
            "tools.jackson..",
            "java..",
            "org.jspecify..")
        .check(fanfare);
  }

  @Test
  void onlyTheConfigurationKnowsTheYamlParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.fanfare.config..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(fanfare);
  }

  @Test
  void theVerificationKnowsCoreAndReportOnly() {
    classes()
        .that()
        .resideInAPackage("dev.fanfare.verify..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.verify..",
            "dev.fanfare.runtime..",
            "dev.fanfare.report..",
            "dev.fanfare.api..",
            "java..",
            "org.jspecify..")
        .check(fanfare);
  }

  @Test
  void cassettesKnowCoreAndCodecOnly() {
    classes()
        .that()
        .resideInAPackage("dev.fanfare.cassette..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.cassette..",
            "dev.fanfare.runtime..",
            "dev.fanfare.codec..",
            "dev.fanfare.api..",
            "tools.jackson.core..",
            "java..",
            "org.jspecify..")
        .check(fanfare);
  }

  @Test
  void theAppKnowsNoFront() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.fanfare.launcher..")
        .check(fanfare);
  }

  @Test
  void theLauncherReachesTheRestThroughTheApp() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.launcher..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.fanfare.bots..", "dev.fanfare.schedule..", "dev.fanfare.runtime.internal..")
        .check(fanfare);
  }

  @Test
  void noRingOfPackagesInConfigVerifyAppAndLauncher() {
    for (String module : new String[] {"config", "verify", "app", "launcher"}) {
      slices()
          .matching("dev.fanfare." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(fanfare);
    }
  }

  @Test
  void whatIsInternalStaysInternal() {
    noClasses()
        .that()
        .resideInAnyPackage(OPTIONAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.fanfare.runtime.internal..")
        .check(fanfare);
  }

  /**
   * A simulator can drive the engine only if it takes time and threads from nowhere but its seams.
   */
  @Test
  void theEngineReadsNoClockAndStartsNoThread() {
    noClasses()
        .that()
        .resideInAPackage("dev.fanfare.runtime..")
        .and()
        .resideOutsideOfPackage("dev.fanfare.runtime.internal.system..")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Thread.class, "start")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(fanfare);
  }

  @Test
  void nobodyPrintsButTheLauncher() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.fanfare.launcher..", "dev.fanfare.runtime")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(fanfare);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      inPackage(String name) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(name + "..");
  }
}
