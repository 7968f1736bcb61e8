/**
 * The meaning of a class, as records: values are parsed, names and defaults are settled. What a
 * rule has refused is left out.
 */
@NullMarked
package dev.fanfare.processor.model;

import org.jspecify.annotations.NullMarked;
