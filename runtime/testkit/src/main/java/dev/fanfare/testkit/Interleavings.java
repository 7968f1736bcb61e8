package dev.fanfare.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test method that is called many times, each time with another seed: {@link BotTest#seed}, the
 * next, and so on. It takes the place of {@code @Test}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(InterleavingsExtension.class)
public @interface Interleavings {

  /** The number of times, 1 or more. */
  int value();
}
