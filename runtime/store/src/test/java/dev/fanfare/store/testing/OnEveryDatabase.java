package dev.fanfare.store.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that runs once on each kind of database, with a fresh {@link TestDatabase} as its
 * argument. On PostgreSQL it is skipped, with the reason, where the server is not installed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest(name = "{0}")
@MethodSource("dev.fanfare.store.testing.TestDatabase#everyKind")
public @interface OnEveryDatabase {}
