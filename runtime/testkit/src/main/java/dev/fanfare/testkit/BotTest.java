package dev.fanfare.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose methods may take a {@link TestRun}: a run of a bot on one thread and in
 * virtual time.
 *
 * <pre>{@code
 * @BotTest(seed = 42)
 * class NightlyTest {
 *   @Test
 *   void backsOff(TestRun<Nightly> run) {
 *     run.fault("fetch[b.csv]").fail(2, IOException::new);
 *     RunReport report = run.param("files", List.of("a.csv", "b.csv")).toEnd();
 *     assertEquals(3, report.task("fetch[b.csv]").attempts());
 *     assertEquals(Duration.ofSeconds(3), run.time().elapsed());
 *   }
 * }
 * }</pre>
 *
 * <p>When such a test fails, its report says with which seed, in a form to be pasted here.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BotTestExtension.class)
public @interface BotTest {

  /** Decides what happens first among what could happen at the same time. */
  long seed() default 0;

  /**
   * The cassette from which the calls of the steps that {@link dev.fanfare.api.Task#cassette} marks
   * are replayed: a file in {@code src/test/resources}, or a path from the directory in which the
   * tests run. The system property {@code fanfare.cassette} set to {@code record} or {@code auto}
   * lets the tests record it. Empty for none.
   */
  String cassette() default "";

  /** The name of the bot that is run, where a class has several. */
  String bot() default "";
}
