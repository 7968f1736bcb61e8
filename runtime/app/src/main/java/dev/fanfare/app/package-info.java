/**
 * What Fanfare does for a user, without a console: a front (the command line, a server) makes a
 * request, an {@link dev.fanfare.app.Operation} gives a result, and what happens meanwhile are
 * calls of a watcher or notices of the {@link dev.fanfare.app.AppContext}. Nothing here parses
 * arguments, prints, or knows signals.
 *
 * <p>This package holds what all operations start from: the bots that there are, the request that
 * names and configures some of them, and the configured bots. The operations are beside it: {@code
 * describe} (list, plan, example file), {@code run} (run, and what is left of runs), {@code
 * schedule} and {@code verify}.
 *
 * <p>To add an operation, write one record without components that implements {@code Operation}, in
 * the package of its subject, with its request and its result as records beside it. Its settings,
 * if any, go to {@link dev.fanfare.app.RunSettings}.
 */
@NullMarked
package dev.fanfare.app;

import org.jspecify.annotations.NullMarked;
