/**
 * One review in five ways and more: 300 questions, 300 answers, 300 scores, 60 dimension scores, 10
 * licence scores, one verdict. The user's methods do next to nothing, and are the same for all.
 */
@NullMarked
package dev.fanfare.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
