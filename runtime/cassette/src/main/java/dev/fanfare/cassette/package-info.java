/**
 * The calls of the steps that {@code @Task(cassette = true)} marks, recorded in a file of one line
 * per call and replayed from it: in any order, on any number of workers.
 */
@NullMarked
package dev.fanfare.cassette;

import org.jspecify.annotations.NullMarked;
