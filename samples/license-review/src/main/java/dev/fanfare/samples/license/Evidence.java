package dev.fanfare.samples.license;

/**
 * A passage of a licence, to the letter.
 *
 * @param quote the passage
 * @param start where it begins in the licence's text, in characters from 0
 * @param end where it ends, exclusive
 */
public record Evidence(String quote, int start, int end) {}
