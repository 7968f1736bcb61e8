/**
 * The small texts inside annotations and configuration files, durations and rates, each with its
 * one parser, so that the processor and the runtime read them alike.
 */
@NullMarked
package dev.fanfare.api.text;

import org.jspecify.annotations.NullMarked;
