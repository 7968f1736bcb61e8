/**
 * The commands: their flags, how each request is made of a command line, and how its result is
 * printed. What a command does is an operation of {@code dev.fanfare.app}.
 *
 * <p>To add a command:
 *
 * <ol>
 *   <li>write its operation in {@code app}: a record that implements {@code Operation}, with its
 *       request and its result;
 *   <li>write a class here that implements {@link dev.fanfare.launcher.command.CliCommand}: its
 *       word, its help, its flags, and {@code execute}, which makes the request and prints the
 *       result;
 *   <li>list it in {@link dev.fanfare.launcher.command.CommandTable};
 *   <li>a new flag goes to {@link dev.fanfare.launcher.command.CommandFlags}; if files and
 *       variables may set it, too, its setting goes to {@code dev.fanfare.app.RunSettings};
 *   <li>errors are thrown as {@code ConfigurationException} (exit code 2): usage, suggestions and
 *       completion follow by themselves.
 * </ol>
 */
@NullMarked
package dev.fanfare.launcher.command;

import org.jspecify.annotations.NullMarked;
