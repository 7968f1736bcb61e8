package dev.fanfare.samples.license;

/**
 * One fact, asked of one licence.
 *
 * @param license the licence's SPDX identifier
 * @param dimension what the fact belongs to
 * @param fact the fact's tag, such as {@code patent-use}
 * @param text the question, one sentence
 */
public record Question(String license, String dimension, String fact, String text) {}
