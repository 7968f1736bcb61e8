/**
 * Legal texts: where they come from, and their words with the places of those words in the source.
 * Nothing here knows a question.
 */
@NullMarked
package dev.fanfare.samples.license.text;

import org.jspecify.annotations.NullMarked;
